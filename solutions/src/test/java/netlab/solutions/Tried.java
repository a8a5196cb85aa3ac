package netlab.solutions;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import netlab.grader.Exercise;
import netlab.grader.Spec;
import netlab.grader.Verdict;

/** Is what is known of a program that was tried. */
record Tried(ClassFolder classes, SortedMap<Spec, Verdict> verdicts) {

    /** Is known before anything was tried. */
    static final Tried NOTHING = new Tried(ClassFolder.EMPTY, new TreeMap<>());

    /** Returns which specs may come to another verdict on {@code other}, for they start a program that is another one. */
    Predicate<Spec> leavesOpen(Exercise exercise, ClassFolder other) {
        Map<String, Boolean> differs = new ConcurrentHashMap<>();
        return spec -> {
            Verdict verdict = verdicts.get(spec);
            return verdict == null
                    || verdict.programs().isEmpty()
                    || verdict.programs().stream()
                            .anyMatch(program -> differs.computeIfAbsent(
                                    program, first -> other.differsFrom(classes, exercise.folder() + first)));
        };
    }
}
