package netlab.testkit;

import static netlab.testkit.Benches.IMPATIENT;
import static netlab.testkit.Benches.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteQueue printed = new ByteQueue();
    private final Screen screen = Screen.showing(printed);

    @Test
    void waits_for_a_text_and_returns_what_stands_before_it() {
        print("one two");
        print(" three");

        String before = screen.await("three", PATIENT);

        assertThat(before).isEqualTo("one two ");
    }

    @Test
    void waits_for_the_next_line() {
        print("one\ntw");
        print("o\nthree\n");

        String first = screen.awaitLine(PATIENT);
        String second = screen.awaitLine(PATIENT);

        assertThat(first).isEqualTo("one");
        assertThat(second).isEqualTo("two");
    }

    @Test
    void looks_only_behind_what_was_awaited_before() {
        print("one\ntwo\n");
        screen.await("two", PATIENT);

        assertThatThrownBy(() -> screen.await("one", IMPATIENT)).isInstanceOf(OutOfPatience.class);
    }

    @Test
    void finds_a_line_only_where_it_stands_alone() {
        print("no one\none more\none\n");

        screen.awaitLine("one", PATIENT);

        assertThatThrownBy(() -> screen.awaitLine(IMPATIENT)).isInstanceOf(OutOfPatience.class);
    }

    @Test
    void does_not_take_the_end_of_a_line_for_a_line() {
        print("no one\n");
        printed.end();

        assertThatThrownBy(() -> screen.awaitLine("one", PATIENT))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the program ended without printing the line \"one\"");
    }

    @Test
    void finds_an_empty_line() {
        print("one\n\n");

        screen.awaitLine("", PATIENT);

        assertThat(screen.text()).isEqualTo("one\n\n");
    }

    @Test
    void takes_carriage_return_and_line_feed_for_the_end_of_a_line() {
        print("one\r");
        print("\ntwo\r\n");

        screen.awaitLine("one", PATIENT);
        screen.awaitLine("two", PATIENT);

        assertThat(screen.text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void decodes_utf_8_that_comes_in_pieces() {
        for (byte piece : "é€😀".getBytes(StandardCharsets.UTF_8)) {
            printed.add(new byte[] {piece});
        }

        screen.await("é€😀", PATIENT);

        assertThat(screen.text()).isEqualTo("é€😀");
    }

    @Test
    void says_that_the_program_ended_first() {
        print("one\n");
        printed.end();

        assertThatThrownBy(() -> screen.await("two\n", PATIENT))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the program ended without printing \"two␊\"");
    }

    @Test
    void says_that_the_program_ended_without_a_line_end() {
        print("one");
        printed.end();

        assertThatThrownBy(() -> screen.awaitLine(PATIENT)).hasMessage("the program ended without printing a line");
    }

    @Test
    void says_for_what_it_waited_in_vain() {
        assertThatThrownBy(() -> screen.await("two", IMPATIENT))
                .isInstanceOf(OutOfPatience.class)
                .hasMessage("waited 0 s for the program to print \"two\"");
    }

    @Test
    void says_for_which_line_it_waited_in_vain() {
        assertThatThrownBy(() -> screen.awaitLine("two", IMPATIENT))
                .isInstanceOf(OutOfPatience.class)
                .hasMessage("waited 0 s for the program to print the line \"two\"");
    }

    @Test
    void finds_what_was_printed_before_the_end() {
        print("one\n");
        printed.end();
        screen.awaitEnd(PATIENT);

        screen.awaitLine("one", PATIENT);

        assertThat(screen.hasEnded()).isTrue();
    }

    @Test
    void does_not_wait_for_ever_for_the_end() {
        screen.awaitEnd(IMPATIENT);

        assertThat(screen.hasEnded()).isFalse();
    }

    private void print(String text) {
        printed.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
