package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class JvmTest {

    @Test
    void is_usually_english_with_utf_8(Lab lab) {
        Program program = lab.start(Jvm.USUAL, "Settings");

        program.exitStatus();

        assertThat(program.output()).isEqualTo("""
                charset UTF-8
                language en
                upper case I
                sneaked in null
                """);
    }

    @Test
    void is_turkish_with_latin_1_abroad(Lab lab) {
        Program program = lab.start(Jvm.ABROAD, "Settings");

        program.exitStatus();

        assertThat(program.output()).isEqualTo("""
                charset ISO-8859-1
                language tr
                upper case İ
                sneaked in null
                """);
    }

    @Test
    void has_an_utf_8_keyboard_everywhere(Lab lab) {
        Program program = lab.start(Jvm.ABROAD, "Repeats");

        program.type("é€😀");

        program.printsLine("typed: é€😀");
    }

    @Test
    void takes_utf_8_arguments_everywhere(Lab lab) {
        Program program = lab.start(Jvm.ABROAD, "Ends", "0", "é€😀", "ş");

        program.exitStatus();

        assertThat(program.output()).isEqualTo("é€😀\n");
        assertThat(program.errors()).isEqualTo("ş\n");
    }

    @Test
    void is_the_same_when_it_is_shared() throws Exception {
        Lab lab = Benches.sharing();
        Program program = lab.start(Jvm.ABROAD, "Settings");

        program.exitStatus();

        assertThat(program.output()).startsWith("charset ISO-8859-1\nlanguage tr\nupper case İ\n");
        lab.clear();
    }
}
