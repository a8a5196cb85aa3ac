package netlab.solutions;

import java.nio.file.Path;
import netlab.grader.Exercise;
import netlab.grader.Sources;

/**
 * Is a program that is right in an unusual way.
 *
 * @param folder holds the files that differ from those of the reference, or are new
 */
record Accepted(Exercise exercise, Path folder) {

    /** Returns the whole program. */
    Sources in(Sources reference) {
        return reference.with(Sources.in(folder));
    }

    @Override
    public String toString() {
        return exercise + "/" + folder.getFileName();
    }
}
