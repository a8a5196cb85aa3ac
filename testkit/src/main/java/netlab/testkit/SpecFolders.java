package netlab.testkit;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps the folders of one spec, which are empty at first and go with it: one for files, and one in which its
 * programs work. That one is lent where programs share JVMs, with the warm JVM of those that worked there before.
 */
final class SpecFolders {

    private final SharedJvms jvms;
    private TemporaryFolder files;
    private TemporaryFolder working;
    private boolean lent;

    SpecFolders(SharedJvms jvms) {
        this.jvms = jvms;
    }

    Path files() {
        if (files == null) {
            files = TemporaryFolder.create();
        }
        return files.path();
    }

    /** Returns the folder in which programs work; one that is lent if there is none yet. */
    Path lent() {
        if (working == null) {
            working = jvms.borrowFolder();
            lent = true;
        }
        return working.path();
    }

    /** Returns the folder in which programs work; a new one if there is none yet. */
    Path own() {
        if (working == null) {
            working = TemporaryFolder.create();
        }
        return working.path();
    }

    /** Tells whether somebody else will work in the folder. */
    boolean isLent() {
        return lent;
    }

    /** Deletes what is the spec's own and gives back what is lent, or up where programs are left. */
    void clear(boolean allHaveEnded) throws IOException {
        if (files != null) {
            files.close();
        }
        if (lent && allHaveEnded) {
            jvms.giveBack(working);
        } else if (lent) {
            jvms.giveUp(working);
        } else if (working != null) {
            working.close();
        }
    }
}
