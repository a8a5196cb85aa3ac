package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    @TempDir
    static Path classes;

    /** Is somebody's answer to an exercise. */
    record Program(String name, Sources sources) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}, clients of {1} with servers of {2}")
    @MethodSource("pairs")
    void understand_each_other(String exercise, Program clients, Program servers, String packageName) {
        Path home = compiled(exercise, servers);
        SpecRun run = new SpecRun(packageName, ProofTest.PATIENCE).tagged(TAG);
        names(home, packageName).forEach(server -> run.replacing(server, command(home, packageName + "." + server)));

        Map<String, Outcome> outcomes = run.against(compiled(exercise, clients));

        assertThat(outcomes).isNotEmpty();
        outcomes.values().removeIf(outcome -> !outcome.failed());
        assertThat(outcomes).isEmpty();
    }

    static Stream<Arguments> pairs() throws IOException {
        return ProofTest.exercises().stream()
                .filter(exercise -> !new SpecRun(exercise.packageName(), 0)
                        .tagged(TAG)
                        .specs()
                        .isEmpty())
                .flatMap(InterplayTest::pairs);
    }

    private static Stream<Arguments> pairs(MistakeFile exercise) {
        List<Program> programs = Stream.concat(
                        Stream.of(new Program("reference", ProofTest.REFERENCE)),
                        ProofTest.folders(Path.of("accepted", exercise.exercise()))
                                .map(folder -> new Program(
                                        folder.getFileName().toString(), ProofTest.REFERENCE.with(Sources.in(folder)))))
                .limit(ProofTest.WHOLE ? Long.MAX_VALUE : 2)
                .toList();
        return programs.stream()
                .flatMap(clients -> programs.stream()
                        .map(servers -> arguments(exercise.exercise(), clients, servers, exercise.packageName())));
    }

    /** Returns where the class files of a program are; compiles it when it is first asked for. */
    private static Path compiled(String exercise, Program program) {
        Path home = classes.resolve(exercise).resolve(program.name());
        if (!Files.exists(home)) {
            try {
                Compiler.compile(program.name(), program.sources(), Files.createDirectories(home));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return home;
    }

    private static List<String> names(Path home, String packageName) {
        try (Stream<Path> files = Files.list(home.resolve(packageName.replace('.', '/')))) {
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
