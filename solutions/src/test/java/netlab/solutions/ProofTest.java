package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the specs tell right programs from wrong ones. One program is tried after the other. */
@DisplayName("The specs")
@Isolated
@Timeout(120)
class ProofTest {

    static final Sources REFERENCE = Sources.in(Path.of("src/main/java"));
    /** Says whether all is to be tried, or a sample of each exercise. */
    static final boolean WHOLE = "whole".equals(System.getProperty("proof"));
    /** Is how {@code EXERCISE/PROGRAM} begins where only some of them are to be tried. */
    private static final String ONLY = System.getProperty("proof.only", "");

    static final int PATIENCE = 4;
    private static final int SIDE_BY_SIDE = 8;

    @TempDir
    Path classes;

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("mistakes")
    void fail_where_a_mistake_says_so_and_nowhere_else(String exercise, Mistake mistake, String packageName) {
        Compiler.compile(mistake.name(), REFERENCE.with(mistake), classes);

        Map<String, Outcome> outcomes = run(packageName).against(classes);

        assertThat(mistake.surprises(outcomes)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
    @MethodSource("accepted")
    void pass_when_a_program_is_unusual_but_right(String exercise, String name, Path program, String packageName) {
        Compiler.compile(name, REFERENCE.with(Sources.in(program)), classes);

        Map<String, Outcome> outcomes = run(packageName).against(classes);

        outcomes.values().removeIf(outcome -> !outcome.failed());
        assertThat(outcomes).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void are_each_failed_by_some_mistake(MistakeFile exercise) {
        Set<String> specs = run(exercise.packageName()).specs();

        Set<String> failed = exercise.mistakes().stream()
                .flatMap(mistake -> mistake.fails().stream())
                .collect(Collectors.toSet());

        assertThat(failed).containsExactlyInAnyOrderElementsOf(specs);
    }

    static List<MistakeFile> exercises() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("mistakes"))) {
            return files.sorted().map(MistakeFile::read).toList();
        }
    }

    static Stream<Arguments> mistakes() throws IOException {
        return exercises().stream()
                .flatMap(exercise -> exercise.mistakes().stream()
                        .filter(mistake -> isAskedFor(exercise, mistake.name()))
                        .limit(WHOLE ? Long.MAX_VALUE : 2)
                        .map(mistake -> arguments(exercise.exercise(), mistake, exercise.packageName())));
    }

    static Stream<Arguments> accepted() throws IOException {
        return exercises().stream()
                .flatMap(exercise -> folders(Path.of("accepted", exercise.exercise()))
                        .filter(folder ->
                                isAskedFor(exercise, folder.getFileName().toString()))
                        .limit(WHOLE ? Long.MAX_VALUE : 1)
                        .map(folder -> arguments(
                                exercise.exercise(), folder.getFileName().toString(), folder, exercise.packageName())));
    }

    static boolean isAskedFor(MistakeFile exercise, String program) {
        return (exercise.exercise() + "/" + program).startsWith(ONLY);
    }

    static Stream<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecRun run(String packageName) {
        return new SpecRun(packageName, PATIENCE).sideBySide(SIDE_BY_SIDE);
    }
}
