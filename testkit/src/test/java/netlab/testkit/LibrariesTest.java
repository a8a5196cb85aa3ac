package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class LibrariesTest {

    @Test
    void are_those_of_the_classes_on_a_list() {
        assertThat(Libraries.of("netlab.testkit.samples.UsesLibrary"))
                .containsExactly(ClassFiles.home("org.opentest4j.AssertionFailedError"));
    }

    @Test
    void are_none_without_a_list() {
        assertThat(Libraries.of("netlab.testkit.samples.LacksLibrary")).isEmpty();
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
