package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import netlab.grader.Compiler;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets every client talk with every server, the reference's and the unusual ones: plays the specs with
 * the tag {@code interplay}, in which an exercise's programs meet, with the servers of another author.
 */
@DisplayName("Clients and servers of different authors")
@Isolated
@Timeout(120)
class InterplayTest {

    private static final String TAG = "interplay";
    private static final int PATIENCE = 8;
    private static final Judge JUDGE = new Judge(PATIENCE, 1);
    private static final Scope SCOPE = Scope.ofSystemProperties();

    @TempDir
    static Path classes;

    /** Is somebody's answer to an exercise. */
    private record Author(String name, UnaryOperator<Sources> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}, clients of {1} with servers of {2}")
    @MethodSource("pairs")
    void understand_each_other(Exercise exercise, Author clients, Author servers) throws NotCompilable, IOException {
        Path home = compiled(exercise, servers);
        Judge judge = JUDGE;
        for (String server : servers(home, exercise)) {
            judge = judge.replacing(server, command(home, exercise.packageName() + "." + server));
        }

        SortedMap<Spec, Verdict> verdicts = judge.judge(exercise, compiled(exercise, clients), InterplayTest::isMeant);

        assertThat(verdicts.values()).isNotEmpty().allMatch(Verdict::passed);
    }

    private static boolean isMeant(Spec spec) {
        return spec.tags().contains(TAG);
    }

    static Stream<Arguments> pairs() {
        return Catalogue.exercises().stream()
                .filter(exercise -> JUDGE.specs(exercise).stream().anyMatch(InterplayTest::isMeant))
                .flatMap(InterplayTest::pairs);
    }

    private static Stream<Arguments> pairs(Exercise exercise) {
        List<Author> authors = Stream.concat(
                        Stream.of(new Author("reference", UnaryOperator.identity())),
                        SCOPE.accepted(Catalogue.accepted(exercise))
                                .map(program -> new Author(program.toString(), program::in)))
                .toList();
        return authors.stream()
                .flatMap(clients -> authors.stream().map(servers -> arguments(exercise, clients, servers)));
    }

    /** Returns where the class files of an author are; compiles them when they are first asked for. */
    private static Path compiled(Exercise exercise, Author author) throws NotCompilable, IOException {
        Path home = classes.resolve(exercise + "-" + author.name().replace('/', '-'));
        if (!Files.exists(home)) {
            Compiler.compile(author.change().apply(Catalogue.REFERENCE.of(exercise)), Files.createDirectories(home));
        }
        return home;
    }

    private static List<String> servers(Path home, Exercise exercise) {
        try (Stream<Path> files = Files.list(home.resolve(exercise.folder()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Server.class"))
                    .map(name -> name.replace(".class", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(Path home, String program) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "%s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -cp %s %s"
                .formatted(java, home, program);
    }
}
