package netlab.solutions;

import java.util.SortedMap;
import java.util.TreeMap;
import netlab.grader.Exercise;
import netlab.grader.Spec;
import netlab.grader.Verdict;

/** Is what is known of a program that was tried. */
record Tried(ClassFolder classes, SortedMap<Spec, Verdict> verdicts) {

    /** Is known before anything was tried. */
    static final Tried NOTHING = new Tried(null, new TreeMap<>());

    /** Tells whether a spec may come to another verdict on {@code other}, for it starts a program that is another one. */
    boolean leavesOpen(Spec spec, Exercise exercise, ClassFolder other) {
        Verdict verdict = verdicts.get(spec);
        return verdict == null
                || verdict.programs().isEmpty()
                || verdict.programs().stream()
                        .anyMatch(program -> other.differsFrom(classes, exercise.folder() + program));
    }
}
