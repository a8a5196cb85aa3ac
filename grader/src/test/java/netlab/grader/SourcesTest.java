package netlab.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sources")
class SourcesTest {

    @Test
    void are_the_java_files_below_a_folder(@TempDir Path folder) throws IOException {
        Path program = Files.createDirectories(folder.resolve("netlab").resolve("echo"));
        Files.writeString(program.resolve("One.java"), "é");
        Files.writeString(program.resolve("notes.txt"), "no source");

        assertThat(Sources.in(folder).files()).isEqualTo(Map.of("netlab/echo/One.java", "é"));
    }

    @Test
    void take_others_in_the_place_of_those_of_the_same_path() {
        Sources sources = new Sources(Map.of("a/One.java", "old", "a/Two.java", "kept"));

        assertThat(sources.with(new Sources(Map.of("a/One.java", "new"))).files())
                .isEqualTo(Map.of("a/One.java", "new", "a/Two.java", "kept"));
    }

    @Test
    void of_an_exercise_are_its_package_and_the_base() {
        Sources sources =
                new Sources(Map.of("netlab/echo/A.java", "", "netlab/base/B.java", "", "netlab/udp/C.java", ""));

        assertThat(sources.of(new Exercise("04-echo")).files())
                .containsOnlyKeys("netlab/echo/A.java", "netlab/base/B.java");
    }
}
