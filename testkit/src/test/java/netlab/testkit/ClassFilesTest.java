package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClassFilesTest {

    @Test
    void are_found_in_a_folder() {
        Path home = ClassFiles.home("netlab.testkit.samples.Waits");

        assertThat(home.resolve("netlab/testkit/samples/Waits.class")).isRegularFile();
    }

    @Test
    void are_found_in_a_jar() {
        Path home = ClassFiles.home("org.assertj.core.api.Assertions");

        assertThat(home).isRegularFile().hasExtension("jar");
    }

    @Test
    void are_missed_by_name() {
        assertThatThrownBy(() -> ClassFiles.home("netlab.Nobody"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no class netlab.Nobody");
    }
}
