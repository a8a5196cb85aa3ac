package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Synopsis.Option;
import org.junit.jupiter.api.Test;

class SynopsisTest {

    private final Synopsis synopsis = new Synopsis("UdpClient [--tries N] [--verbose] HOST PORT [MESSAGE]");

    @Test
    void begins_with_the_program() {
        assertThat(synopsis.program()).isEqualTo("UdpClient");
    }

    @Test
    void lists_the_options() {
        assertThat(synopsis.options()).containsExactly(new Option("--tries", "N"), new Option("--verbose", ""));
    }

    @Test
    void knows_which_options_take_a_number() {
        assertThat(synopsis.options()).map(Option::isNumber).containsExactly(true, false);
    }

    @Test
    void has_an_example_of_an_option() {
        assertThat(synopsis.options())
                .flatMap(option -> option.example().toList())
                .containsExactly("--tries", "9", "--verbose");
    }

    @Test
    void counts_the_other_arguments() {
        assertThat(synopsis.mostArguments()).isEqualTo(3);
    }

    @Test
    void may_end_in_an_argument_that_is_repeated() {
        assertThat(new Synopsis("Resolve HOST...").isOpenEnded()).isTrue();
        assertThat(synopsis.isOpenEnded()).isFalse();
    }
}
