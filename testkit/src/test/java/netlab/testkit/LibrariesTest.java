package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class LibrariesTest {

    @Test
    void are_those_of_the_classes_on_a_list() {
        assertThat(Libraries.of("netlab.testkit.samples.UsesLibrary").homes())
                .containsExactly(ClassFiles.home("org.opentest4j.AssertionFailedError"));
    }

    @Test
    void are_none_without_a_list() {
        assertThat(Libraries.of("netlab.testkit.samples.LacksLibrary")).isEqualTo(new Libraries(List.of(), List.of()));
    }

    @Test
    void remember_a_program_that_calls_a_listed_method() {
        Libraries libraries = Libraries.of("netlab.testkit.samples.SharesNoLibrary");

        assertThat(libraries.remember(() -> Set.of("org.opentest4j.AssertionFailedError.getMessage")))
                .isTrue();
        assertThat(libraries.remember(() -> Set.of("org.opentest4j.AssertionFailedError.getCause")))
                .isFalse();
    }

    @Test
    void are_loaded_once_for_programs_that_share_a_jvm() throws Exception {
        assertThat(loaderOf("UsesLibrary")).isEqualTo(loaderOf("UsesLibrary"));
    }

    @Test
    void are_loaded_anew_for_a_program_that_they_would_remember() throws Exception {
        assertThat(loaderOf("SharesNoLibrary")).isNotEqualTo(loaderOf("SharesNoLibrary"));
    }

    private static String loaderOf(String name) throws Exception {
        Lab sharing = Benches.sharing();
        Program program = sharing.start(name);
        program.printsLine("made by a library");
        String loader = program.line();
        sharing.clear();
        return loader;
    }

    @Test
    void are_there_for_a_program_in_a_jvm_of_its_own(Lab lab) {
        Program program = lab.startAlone("UsesLibrary");

        program.printsLine("made by a library");
    }

    @Test
    void are_there_for_a_program_that_shares_a_jvm() throws Exception {
        Lab sharing = Benches.sharing();

        sharing.start("UsesLibrary").printsLine("made by a library");

        sharing.clear();
    }

    @Test
    void are_not_there_for_another_program() throws Exception {
        Lab sharing = Benches.sharing();
        Program program = sharing.start("LacksLibrary");

        assertThat(program.exitStatus()).isEqualTo(1);
        assertThat(program.errors()).contains("NoClassDefFoundError: org/opentest4j/AssertionFailedError");

        sharing.clear();
    }
}
