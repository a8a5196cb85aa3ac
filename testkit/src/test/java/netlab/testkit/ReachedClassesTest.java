package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Benches.class)
class ReachedClassesTest {

    private static final String SAMPLES = "netlab.testkit.samples";

    @Test
    void refer_to_the_classes_that_are_used(Lab lab) {
        assertThat(lab.references("OpensUrl")).contains("java.net.URI", "java.net.URL", "java.util.List");
    }

    @Test
    void refer_to_the_methods_and_fields_that_are_used(Lab lab) {
        assertThat(lab.references("OpensUrl")).contains("java.net.URL.openStream", "java.lang.System.out");
    }

    @Test
    void refer_to_the_classes_that_are_only_declared(Lab lab) {
        assertThat(lab.references("OpensUrl")).contains("javax.net.SocketFactory");
    }

    @Test
    void lead_through_the_classes_of_the_package(Lab lab) {
        assertThat(lab.references("ReachesUrl"))
                .contains(SAMPLES + ".ReachesUrl$Nested", SAMPLES + ".OpensUrl", "java.net.URL.openStream");
    }

    @Test
    void do_not_lead_into_another_package(Lab lab) {
        assertThat(lab.references("OpensUrl"))
                .contains("java.util.List.of")
                .noneMatch(name -> name.startsWith("java.util.ImmutableCollections"));
    }

    @Test
    void take_a_text_for_no_class(Lab lab) {
        assertThat(lab.references("OpensUrl")).noneMatch(name -> name.contains("Waits"));
    }

    @Test
    void are_read_from_another_folder(@TempDir Path classes) throws Exception {
        Path file = classes.resolve("netlab/testkit/samples/Waits.class");
        Files.createDirectories(file.getParent());
        Path samples = ClassFiles.home(SAMPLES + ".OpensUrl");
        Files.copy(samples.resolve("netlab/testkit/samples/OpensUrl.class"), file);

        Set<String> references = Benches.subject(SAMPLES, Map.of("netlab.classes", classes.toString()))
                .references("Waits");

        assertThat(references).contains("java.net.URL.openStream");
    }

    @Test
    void are_none_where_another_command_takes_the_place_of_the_program() {
        Subject subject = Benches.subject(SAMPLES, Map.of("netlab.program.OpensUrl", "true"));

        assertThat(subject.references("OpensUrl")).isEmpty();
    }

    @Test
    void keep_state_if_one_of_them_does() {
        assertThat(keepState("Counts")).isTrue();
        assertThat(keepState("NamesItsClass")).isFalse();
    }

    private static boolean keepState(String program) {
        String name = SAMPLES + "." + program;
        return ReachedClasses.from(ClassFiles.home(name), name).keepState();
    }
}
