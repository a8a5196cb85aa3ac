package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProgramStartTest {

    static final List<List<String>> ARGUMENTS = List.of(List.of(), List.of(""), List.of("two words", "", "line\nend"));

    @ParameterizedTest
    @FieldSource("ARGUMENTS")
    void is_read_as_it_was_written(List<String> arguments) {
        ProgramStart start = new ProgramStart(
                Loading.ONCE,
                new ClassPath(Path.of("classes"), List.of(Path.of("a.jar"))),
                "netlab.Program",
                arguments);

        assertThat(ProgramStart.parse(start.toString())).isEqualTo(start);
    }

    @Test
    void says_how_classes_are_loaded() {
        ProgramStart start =
                new ProgramStart(Loading.ANEW, ClassPath.of(Path.of("classes")), "netlab.Program", List.of());

        assertThat(start.toString()).startsWith("ANEW\0");
    }
}
