package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.TrustingJudge;
import netlab.grader.Verdict;

/**
 * Tries programs, a few at the same time. The reference of an exercise is tried first: a spec is run on
 * another program only if the programs that it starts differ from the reference's, else its verdict is known.
 */
final class Trials implements AutoCloseable {

    /** Doubts verdicts. */
    interface Doubts {

        /** Returns the names of the specs that are to be judged again, after so many judgements of a program. */
        Set<String> of(Object program, SortedMap<Spec, Verdict> verdicts, int judgements);
    }

    private final TrustingJudge quick;
    private final Judge careful;
    private final Doubts doubts;
    private final Sources reference;
    private final ExecutorService workers;
    private final Path scratch;
    private final Map<Exercise, CompletableFuture<Tried>> references = new ConcurrentHashMap<>();
    private final Map<Object, CompletableFuture<SortedMap<Spec, Verdict>>> trials = new LinkedHashMap<>();

    /**
     * Compiles into folders below {@code scratch}.
     *
     * @param doubts says what {@code careful} is to judge again
     */
    Trials(TrustingJudge quick, Judge careful, Doubts doubts, Sources reference, int atOnce, Path scratch) {
        this.quick = quick;
        this.careful = careful;
        this.doubts = doubts;
        this.reference = reference;
        this.workers = Executors.newFixedThreadPool(atOnce);
        this.scratch = scratch;
    }

    /** Hands in, under a name of its own, a program that is a change of the reference. */
    void handIn(Object program, Exercise exercise, UnaryOperator<Sources> change) {
        CompletableFuture<Tried> known = references.computeIfAbsent(
                exercise,
                first -> CompletableFuture.supplyAsync(
                        () -> attempt(first, first, UnaryOperator.identity(), Tried.NOTHING), workers));
        trials.put(
                program,
                known.thenApplyAsync(
                        tried -> attempt(program, exercise, change, tried).verdicts(), workers));
    }

    private Tried attempt(Object program, Exercise exercise, UnaryOperator<Sources> change, Tried known) {
        try {
            Sources sources = change.apply(reference.of(exercise));
            Path folder = compile(program, sources, new Compiled(reference.of(exercise), known.classes()), scratch);
            ClassFolder classes = ClassFolder.read(folder);
            SortedMap<Spec, Verdict> verdicts = new TreeMap<>(known.verdicts());
            Predicate<Spec> open = known.leavesOpen(exercise, classes);
            boolean harmless = !endsItsJvm(sources);
            verdicts.putAll(harmless ? quick.judge(exercise, folder, open) : careful.judge(exercise, folder, open));
            settleDoubts(
                    program,
                    verdicts,
                    harmless ? 1 : 2,
                    doubtful -> careful.judge(exercise, folder, spec -> doubtful.contains(spec.name())));
            return new Tried(classes, verdicts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles a program, of which {@code before} is an older version, into a new folder below {@code scratch}.
     *
     * @throws InvalidCase if it does not compile; {@code program} names it
     */
    static Path compile(Object program, Sources sources, Compiled before, Path scratch) throws IOException {
        try {
            Path classes = Files.createTempDirectory(scratch, "classes");
            before.compile(sources, classes);
            return classes;
        } catch (NotCompilable e) {
            throw new InvalidCase("%s does not compile; repair %s".formatted(program, e.getMessage()));
        }
    }

    private void settleDoubts(
            Object program,
            SortedMap<Spec, Verdict> verdicts,
            int judgements,
            Function<Set<String>, SortedMap<Spec, Verdict>> judgeAgain) {
        Set<String> doubtful = doubts.of(program, verdicts, judgements);
        while (!doubtful.isEmpty()) {
            verdicts.putAll(judgeAgain.apply(doubtful));
            doubtful = doubts.of(program, verdicts, ++judgements);
        }
    }

    /** Tells whether a program may end the JVM that it shares with others. */
    private static boolean endsItsJvm(Sources sources) {
        return sources.files().values().stream()
                .anyMatch(source -> source.replace("System.exit(run(args))", "").contains("System.exit("));
    }

    /**
     * Waits for what came of a program.
     *
     * @throws InvalidCase if it could not be tried
     */
    SortedMap<Spec, Verdict> verdicts(Object program) {
        try {
            return trials.get(program).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InvalidCase invalid ? invalid : e;
        }
    }

    /** Tells whether a program has been tried, whatever came of it. */
    boolean isTried(Object program) {
        return trials.get(program).isDone() && !trials.get(program).isCompletedExceptionally();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        quick.close();
    }
}
