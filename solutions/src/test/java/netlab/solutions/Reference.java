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
 * @param coverage the blocks of the reference that were executed meanwhile, by spec
 */
record Reference(ClassFolder classes, SortedMap<Spec, Verdict> verdicts, Map<Spec, Set<String>> coverage) {

    /** Is there before anything was tried. */
    static final Reference NOTHING = new Reference(ClassFolder.EMPTY, new TreeMap<>(), Map.of());

    /** Runs each spec by itself, on the class files of the reference in a folder of their own below {@code scratch}. */
    static Reference tried(
            Exercise exercise, ClassFolder classes, Set<Spec> specs, TrustingJudge judge, Executor runs, Path scratch)
            throws IOException {
        ClassFolder covered = classes.covered();
        Map<Spec, CompletableFuture<Run>> all = specs.stream()
                .collect(Collectors.toMap(
                        spec -> spec,
                        spec -> CompletableFuture.supplyAsync(
                                () -> Run.of(spec, exercise, covered, judge, scratch), runs)));
        SortedMap<Spec, Verdict> verdicts = new TreeMap<>();
        Map<Spec, Set<String>> coverage = new TreeMap<>();
        all.forEach((spec, run) -> {
            verdicts.put(spec, run.join().verdict());
            coverage.put(spec, run.join().coverage());
        });
        return new Reference(classes, verdicts, coverage);
    }

    private record Run(Verdict verdict, Set<String> coverage) {

        static Run of(Spec spec, Exercise exercise, ClassFolder covered, TrustingJudge judge, Path scratch) {
            try {
                Path folder = Files.createTempDirectory(scratch, "covered");
                covered.writeTo(folder);
                Verdict verdict = judge.judge(exercise, folder, spec::equals).get(spec);
                Path executed = folder.resolve(Coverage.FILE);
                return new Run(verdict, Files.exists(executed) ? Set.copyOf(Files.readAllLines(executed)) : Set.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns which specs may come to another verdict on {@code other}: they execute a block that is another one there. */
    Predicate<Spec> leavesOpen(ClassFolder other) {
        Set<String> changed = classes.changed(other);
        return spec -> !isKnown(spec) || !Collections.disjoint(coverage.get(spec), changed);
    }

    /** Tells whether nothing but coverage decides on the verdict. */
    private boolean isKnown(Spec spec) {
        return verdicts.containsKey(spec)
                && verdicts.get(spec).passed()
                && !coverage.get(spec).isEmpty();
    }
}
