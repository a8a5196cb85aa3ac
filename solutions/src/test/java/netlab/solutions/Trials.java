package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * another program only if that differs in a block which the reference executes, else its verdict is known.
 * What is doubtful is judged again at the end, when little else goes on.
 */
final class Trials implements AutoCloseable {

    /** Doubts verdicts. */
    interface Doubts {

        /** Returns the names of the specs that are to be judged again, after so many judgements of a program. */
        Set<String> of(Object program, SortedMap<Spec, Verdict> verdicts, int judgements);
    }

    private record HandedIn(Object program, Exercise exercise, boolean waits, UnaryOperator<Sources> change) {}

    /** Tells in {@code trusted} whether the program may share a JVM with others. */
    private record Attempt(Exercise exercise, Path folder, boolean trusted, SortedMap<Spec, Verdict> verdicts) {}

    private static final int DOUBTED_AT_ONCE = 6;

    private final TrustingJudge quick;
    private final TrustingJudge patient;
    private final Judge careful;
    private final Doubts doubts;
    private final Sources reference;
    private final ExecutorService workers;
    private final ExecutorService referenceRuns;
    private final ExecutorService doubters = Executors.newFixedThreadPool(DOUBTED_AT_ONCE);
    private final Path scratch;
    private final Map<Exercise, CompletableFuture<Reference>> references = new ConcurrentHashMap<>();
    private final List<HandedIn> handedIn = new ArrayList<>();
    private final Map<Object, CompletableFuture<SortedMap<Spec, Verdict>>> trials = new HashMap<>();

    /**
     * Compiles into folders below {@code scratch}.
     *
     * @param patient judges again what {@code doubts} names
     * @param careful does so after that, and judges programs that may end their JVM
     */
    Trials(
            TrustingJudge quick,
            TrustingJudge patient,
            Judge careful,
            Doubts doubts,
            Sources reference,
            int atOnce,
            Path scratch) {
        this.quick = quick;
        this.patient = patient;
        this.careful = careful;
        this.doubts = doubts;
        this.reference = reference;
        this.workers = Executors.newFixedThreadPool(atOnce);
        this.referenceRuns = Executors.newFixedThreadPool(atOnce);
        this.scratch = scratch;
    }

    /**
     * Hands in, under a name of its own, a program that is a change of the reference.
     *
     * @param waits whether something may be waited for in vain
     */
    void handIn(Object program, Exercise exercise, boolean waits, UnaryOperator<Sources> change) {
        references.computeIfAbsent(exercise, first -> CompletableFuture.supplyAsync(() -> reference(first), workers));
        handedIn.add(new HandedIn(program, exercise, waits, change));
    }

    /**
     * Has everything tried that was handed in, in any order: exercises where much is waited for are tried beside
     * those where much is to do. Once everything has been tried, all that is doubtful is judged again.
     */
    void tryAll() {
        long start = System.nanoTime();
        Map<HandedIn, CompletableFuture<Attempt>> attempts = new LinkedHashMap<>();
        inTurn().forEach(one -> attempts.put(one, CompletableFuture.supplyAsync(() -> attempt(one), workers)));
        CompletableFuture<Void> all = CompletableFuture.allOf(attempts.values().toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .thenRun(quick::close)
                .thenRun(() -> System.out.printf(
                        "tried %d programs in %d s%n", attempts.size(), (System.nanoTime() - start) / 1_000_000_000));
        attempts.forEach((one, attempt) -> trials.put(
                one.program(),
                attempt.thenCombineAsync(all, (tried, nothing) -> settled(one.program(), tried), doubters)));
    }

    /** Returns them in any order, but the last ones are not waited for in vain: nothing would go on beside them. */
    private List<HandedIn> inTurn() {
        List<HandedIn> mixed = new ArrayList<>(handedIn);
        Collections.shuffle(mixed, new Random(1));
        mixed.subList(mixed.size() * 9 / 10, mixed.size())
                .sort(Comparator.comparing(HandedIn::waits).reversed());
        return mixed;
    }

    private Reference reference(Exercise exercise) {
        try {
            Path folder = compile(exercise, reference.of(exercise), Compiled.NOTHING, scratch);
            return Reference.tried(
                    exercise, ClassFolder.read(folder), careful.specs(exercise), quick, referenceRuns, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attempt attempt(HandedIn one) {
        Exercise exercise = one.exercise();
        Reference known = references.get(exercise).join();
        try {
            Sources sources = one.change().apply(reference.of(exercise));
            Compiled before = new Compiled(reference.of(exercise), known.classes());
            Path folder = compile(one.program(), sources, before, scratch);
            Predicate<Spec> open = known.leavesOpen(ClassFolder.read(folder));
            SortedMap<Spec, Verdict> verdicts = new TreeMap<>(known.verdicts());
            boolean trusted = !endsItsJvm(sources);
            verdicts.putAll(trusted ? quick.judge(exercise, folder, open) : careful.judge(exercise, folder, open));
            return new Attempt(exercise, folder, trusted, verdicts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<Spec, Verdict> settled(Object program, Attempt attempt) {
        SortedMap<Spec, Verdict> verdicts = new TreeMap<>(attempt.verdicts());
        int judgements = 1;
        Set<String> doubtful = doubts.of(program, verdicts, judgements);
        while (!doubtful.isEmpty()) {
            boolean trusted = attempt.trusted() && judgements == 1;
            verdicts.putAll(judgeAgain(attempt, trusted, doubtful));
            doubtful = doubts.of(program, verdicts, ++judgements);
        }
        return verdicts;
    }

    private SortedMap<Spec, Verdict> judgeAgain(Attempt attempt, boolean trusted, Set<String> specs) {
        Predicate<Spec> doubtful = spec -> specs.contains(spec.name());
        return trusted
                ? patient.judge(attempt.exercise(), attempt.folder(), doubtful)
                : careful.judge(attempt.exercise(), attempt.folder(), doubtful);
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
        referenceRuns.shutdownNow();
        doubters.shutdownNow();
        patient.close();
    }
}
