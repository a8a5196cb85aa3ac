package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netlab.grader.Exercise;
import netlab.grader.Spec;
import netlab.grader.TrustingJudge;
import netlab.grader.Verdict;

/**
 * Is the reference of an exercise, and what came of each spec on it.
 *
 * @param calls the methods of the reference that were called meanwhile, by spec
 */
record Reference(ClassFolder classes, SortedMap<Spec, Verdict> verdicts, Map<Spec, Set<String>> calls) {

    /** Is there before anything was tried. */
    static final Reference NOTHING = new Reference(ClassFolder.EMPTY, new TreeMap<>(), Map.of());

    /** Runs each spec by itself, on the class files of the reference in a folder of their own below {@code scratch}. */
    static Reference tried(
            Exercise exercise, ClassFolder classes, Set<Spec> specs, TrustingJudge judge, Executor runs, Path scratch)
            throws IOException {
        ClassFolder traced = classes.traced();
        Map<Spec, CompletableFuture<Run>> all = specs.stream()
                .collect(Collectors.toMap(
                        spec -> spec,
                        spec -> CompletableFuture.supplyAsync(
                                () -> Run.of(spec, exercise, traced, judge, scratch), runs)));
        SortedMap<Spec, Verdict> verdicts = new TreeMap<>();
        Map<Spec, Set<String>> calls = new TreeMap<>();
        all.forEach((spec, run) -> {
            verdicts.put(spec, run.join().verdict());
            calls.put(spec, run.join().calls());
        });
        return new Reference(classes, verdicts, calls);
    }

    private record Run(Verdict verdict, Set<String> calls) {

        static Run of(Spec spec, Exercise exercise, ClassFolder traced, TrustingJudge judge, Path scratch) {
            try {
                Path folder = Files.createTempDirectory(scratch, "traced");
                traced.writeTo(folder);
                Verdict verdict = judge.judge(exercise, folder, spec::equals).get(spec);
                Path called = folder.resolve(CalledMethods.FILE);
                return new Run(verdict, Files.exists(called) ? Set.copyOf(Files.readAllLines(called)) : Set.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns which specs may come to another verdict on {@code other}: they call a method that is another one there. */
    Predicate<Spec> leavesOpen(ClassFolder other) {
        Set<String> changed = classes.changed(other);
        return spec -> !isKnown(spec) || !Collections.disjoint(calls.get(spec), changed);
    }

    /** Tells whether nothing but calls decides on the verdict. */
    private boolean isKnown(Spec spec) {
        return verdicts.containsKey(spec)
                && verdicts.get(spec).passed()
                && !calls.get(spec).isEmpty();
    }
}
