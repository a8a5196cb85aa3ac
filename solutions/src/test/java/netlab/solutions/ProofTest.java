package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the specs tell right programs from wrong ones. */
@DisplayName("The specs")
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(ProofTest.LONGEST)
class ProofTest {

    static final int LONGEST = 1_200;

    private static final Path PROOF = Path.of("target", "proof");
    private static final Scope SCOPE = Scope.ofSystemProperties();

    private static final int SPECS_AT_ONCE = 4;
    private static final int PROGRAMS_AT_ONCE = 9;
    /** Is waited in vain by many a wrong program. */
    private static final int PATIENCE = 3;

    private static final int PATIENCE_IN_DOUBT = 15;
    private static final int PATIENCE_WITH_A_JVM_OF_ITS_OWN = 8;
    private static final Judge JUDGE = new Judge(PATIENCE_WITH_A_JVM_OF_ITS_OWN, SPECS_AT_ONCE);

    private static final int MOST_JUDGEMENTS_OF_A_MISTAKE = 6;
    private static final int MOST_JUDGEMENTS_OF_A_RIGHT_PROGRAM = 3;
    private static final String WORDING = "systems and JDKs word their errors in their own way";

    private static final Map<Exercise, SortedMap<String, Message>> KEPT = new ConcurrentHashMap<>();

    private Trials trials;

    @BeforeAll
    @Timeout(LONGEST)
    void handIn(@TempDir Path scratch) {
        trials = new Trials(
                new Judge(PATIENCE, SPECS_AT_ONCE).trusting(),
                new Judge(PATIENCE_IN_DOUBT, SPECS_AT_ONCE).trusting(),
                JUDGE,
                ProofTest::doubts,
                Catalogue.REFERENCE,
                PROGRAMS_AT_ONCE,
                scratch);
        starters().forEach(exercise -> trials.handIn(exercise, exercise, false, reference -> starters(exercise)));
        accepted().forEach(program -> trials.handIn(program, program.exercise(), false, program::in));
        mistakes().forEach(mistake -> trials.handIn(mistake, mistake.exercise(), mistake.hang(), mistake::in));
        trials.tryAll();
    }

    @AfterAll
    void writeMatrix() throws IOException {
        trials.close();
        List<KillMatrix> matrices = exercises().stream().map(this::matrix).toList();
        KillMatrix.write(matrices, PROOF);
        Files.write(PROOF.resolve("surprises.txt"), bytes(surprises()));
        for (Exercise exercise : exercises()) {
            MessageFile.write(messages(exercise), PROOF.resolve("messages").resolve(exercise + ".txt"));
        }
        matrices.forEach(matrix -> System.out.println(matrix.summary()));
    }

    /** Encodes lines in UTF-8, also where a message was cut in the middle of a character. */
    private static byte[] bytes(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> surprises() {
        return mistakes()
                .filter(trials::isTried)
                .flatMap(mistake -> mistake.surprises(trials.verdicts(mistake)).entrySet().stream()
                        .map(surprise -> mistake + "\t" + surprise.getKey() + "\t" + surprise.getValue()));
    }

    /** Returns the messages that are kept, and the new ones where these differ. */
    private SortedMap<String, Message> messages(Exercise exercise) {
        SortedMap<String, Message> messages = Catalogue.messages(exercise);
        SCOPE.mistakes(Catalogue.mistakes(exercise))
                .filter(trials::isTried)
                .forEach(mistake -> Message.first(mistake, trials.verdicts(mistake))
                        .filter(now -> !now.isAs(messages.getOrDefault(mistake.name(), Message.NONE)))
                        .ifPresent(now -> messages.put(mistake.name(), now)));
        return messages;
    }

    private KillMatrix matrix(Exercise exercise) {
        List<KillMatrix.Row> rows = SCOPE.mistakes(Catalogue.mistakes(exercise))
                .filter(trials::isTried)
                .map(mistake -> new KillMatrix.Row(mistake, trials.verdicts(mistake)))
                .toList();
        long accepted = SCOPE.accepted(Catalogue.accepted(exercise))
                .filter(trials::isTried)
                .count();
        return new KillMatrix(exercise, List.copyOf(JUDGE.specs(exercise)), rows, accepted);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("mistakes")
    void fail_where_a_mistake_says_so_and_nowhere_else(Mistake mistake) {
        assertThat(mistake.surprises(trials.verdicts(mistake)))
                .as(mistake.toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("mistakes")
    @EnabledOnOs(value = OS.LINUX, disabledReason = WORDING)
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = WORDING)
    void fail_in_the_words_that_are_kept(Mistake mistake) {
        Message kept = kept(mistake);

        Message now = Message.first(mistake, trials.verdicts(mistake)).orElse(Message.NONE);

        assertThat(now.isAs(kept) ? kept : now).as(mistake.toString()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("accepted")
    void pass_when_a_program_is_unusual_but_right(Accepted program) {
        assertThat(reports(trials.verdicts(program), Verdict::failed))
                .as(program.toString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("starters")
    void are_to_do_on_the_starters(Exercise exercise) {
        assertThat(reports(trials.verdicts(exercise), verdict -> verdict.result() != Verdict.Result.TO_DO))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void are_each_failed_by_some_mistake(Exercise exercise) {
        Set<String> specs =
                JUDGE.specs(exercise).stream().map(Spec::name).collect(Collectors.toCollection(TreeSet::new));

        Set<String> failed = Catalogue.mistakes(exercise).stream()
                .flatMap(mistake -> mistake.fails().stream())
                .collect(Collectors.toSet());

        assertThat(failed).containsExactlyInAnyOrderElementsOf(specs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void have_no_words_kept_without_a_mistake(Exercise exercise) {
        List<String> mistakes =
                Catalogue.mistakes(exercise).stream().map(Mistake::name).toList();

        assertThat(mistakes).containsAll(Catalogue.messages(exercise).keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void are_tried_on_no_mistake_twice(Exercise exercise) {
        List<Sources> programs = Catalogue.mistakes(exercise).stream()
                .map(mistake -> mistake.in(Catalogue.REFERENCE))
                .toList();

        assertThat(programs).doesNotHaveDuplicates();
    }

    static List<Exercise> exercises() {
        return Catalogue.exercises();
    }

    /** Returns the exercises whose starters are to be tried. */
    static Stream<Exercise> starters() {
        return SCOPE.starters(exercises());
    }

    static Stream<Mistake> mistakes() {
        return exercises().stream().flatMap(exercise -> SCOPE.mistakes(Catalogue.mistakes(exercise)));
    }

    static Stream<Accepted> accepted() {
        return exercises().stream().flatMap(exercise -> SCOPE.accepted(Catalogue.accepted(exercise)));
    }

    private static Sources starters(Exercise exercise) {
        return Sources.in(Path.of("..", "exercise-" + exercise, "src", "main", "java"));
    }

    /**
     * What becomes of a program, and in which words, may depend on who is first in a race, and on what else goes
     * on: it must be as announced in one of a few judgements.
     */
    private static Set<String> doubts(Object program, SortedMap<Spec, Verdict> verdicts, int judgements) {
        if (program instanceof Mistake mistake) {
            return judgements < MOST_JUDGEMENTS_OF_A_MISTAKE ? surprising(mistake, verdicts) : Set.of();
        }
        return judgements < MOST_JUDGEMENTS_OF_A_RIGHT_PROGRAM ? failed(verdicts) : Set.of();
    }

    private static Set<String> surprising(Mistake mistake, SortedMap<Spec, Verdict> verdicts) {
        Set<String> surprising = new TreeSet<>(mistake.surprises(verdicts).keySet());
        if (hasWordsKept(mistake)) {
            Message.first(mistake, verdicts)
                    .filter(now -> !now.isAs(kept(mistake)))
                    .ifPresent(now -> surprising.add(now.spec()));
        }
        return surprising;
    }

    private static Set<String> failed(SortedMap<Spec, Verdict> verdicts) {
        return verdicts.keySet().stream()
                .filter(spec -> verdicts.get(spec).failed())
                .map(Spec::name)
                .collect(Collectors.toSet());
    }

    private static Message kept(Mistake mistake) {
        return messages(mistake).getOrDefault(mistake.name(), Message.NONE);
    }

    private static boolean hasWordsKept(Mistake mistake) {
        return messages(mistake).containsKey(mistake.name());
    }

    private static SortedMap<String, Message> messages(Mistake mistake) {
        return KEPT.computeIfAbsent(mistake.exercise(), Catalogue::messages);
    }

    private static Stream<String> reports(SortedMap<Spec, Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey() + ": " + entry.getValue().report());
    }
}
