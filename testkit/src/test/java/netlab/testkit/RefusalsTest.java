package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class RefusalsTest {

    @Test
    void are_accepted_with_status_and_line(Lab lab) {
        Program program = lab.start("Client", "127.0.0.1", "abc");

        assertThatCode(() -> Refusals.assertRefusal(program, 2, "abc", "port")).doesNotThrowAnyException();
    }

    @Test
    void have_the_right_status(Lab lab) {
        Program program = lab.start("Client", "127.0.0.1", "abc");

        assertThatThrownBy(() -> Refusals.assertRefusal(program, 3, "abc"))
                .hasMessageContaining("[exit status of Client 127.0.0.1 abc]");
    }

    @Test
    void quote_what_is_wrong(Lab lab) {
        Program program = lab.start("Client", "127.0.0.1", "abc");

        assertThatThrownBy(() -> Refusals.assertRefusal(program, 2, "xyz")).hasMessageContaining("[standard error]");
    }

    @Test
    void are_no_more_than_a_line(Lab lab) {
        Program program = lab.start("Ends", "2", "", "one\ntwo");

        assertThatThrownBy(() -> Refusals.assertRefusal(program, 2, "one"))
                .hasMessageContaining("[lines on standard error]");
    }

    @Test
    void print_nothing_on_standard_output(Lab lab) {
        Program program = lab.start("Ends", "2", "hello", "bad");

        assertThatThrownBy(() -> Refusals.assertRefusal(program, 2, "bad")).hasMessageContaining("[standard output]");
    }

    @Test
    void show_the_usage(Lab lab) {
        Program program = lab.start("Client");

        assertThatCode(() -> Refusals.assertUsage(program, "Client HOST PORT")).doesNotThrowAnyException();
    }

    @Test
    void show_in_any_way_what_is_optional_and_repeated(Lab lab) {
        Program program = lab.start("Options");

        assertThatCode(() -> Refusals.assertUsage(program, "Options --tries N PORT [PORT ...]"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Refusals.assertUsage(program, "Options PORT"))
                .hasMessageContaining("[standard error]");
    }

    @Test
    void show_no_other_usage(Lab lab) {
        Program program = lab.start("Client");

        assertThatThrownBy(() -> Refusals.assertUsage(program, "Client HOST")).hasMessageContaining("[standard error]");
    }

    @Test
    void quote_what_is_too_long_by_its_length(Lab lab) {
        Program plain = lab.start("Ends", "2", "", "too long: 12345 bytes");
        Program grouped = lab.start("Ends", "2", "", "too long: 12,345 bytes");

        assertThatCode(() -> Refusals.assertQuotedByLength(plain, 12_345)).doesNotThrowAnyException();
        assertThatCode(() -> Refusals.assertQuotedByLength(grouped, 12_345)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Refusals.assertQuotedByLength(plain, 12_346))
                .hasMessageStartingWith("standard error does not name the length of the bad value, 12346:")
                .hasMessageEndingWith("\"too long: 12345 bytes␊\"");
    }

    @Test
    void do_not_quote_what_is_too_long(Lab lab) {
        Program program = lab.start("Ends", "2", "", "too long: 12345 bytes: " + "x".repeat(1_000));

        assertThatThrownBy(() -> Refusals.assertQuotedByLength(program, 12_345))
                .hasMessageStartingWith("standard error quotes a bad value in place of its length, 12345:");
    }
}
