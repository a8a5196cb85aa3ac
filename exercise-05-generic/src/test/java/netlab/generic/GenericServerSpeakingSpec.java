package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("GenericServer sends what is typed:")
@ExtendWith(LabExtension.class)
@Tag("step-2")
class GenericServerSpeakingSpec {

    @Test
    void sends_each_line_as_it_was_typed(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        server.type("one", "", "  three  ", "   ", "100 %s");

        assertThat(client.line()).isEqualTo("one");
        assertThat(client.line()).as("the empty line that was typed").isEmpty();
        assertThat(client.line()).isEqualTo("  three  ");
        assertThat(client.line()).as("the blanks that were typed").isEqualTo("   ");
        assertThat(client.line()).isEqualTo("100 %s");
    }

    @Test
    void sends_many_lines_that_are_typed_at_once(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);
        String[] lines =
                IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toArray(String[]::new);

        server.type(lines);

        for (String line : lines) {
            assertThat(client.line()).isEqualTo(line);
        }
    }

    @Test
    void sends_text_outside_ascii(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        server.type("é€😀");

        assertThat(client.line()).isEqualTo("é€😀");
    }

    @Test
    void sends_a_line_of_any_length_whole(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);
        String line = "0123456789abcde".repeat(4_369);

        server.type(line);

        assertThat(client.line()).isEqualTo(line);
    }

    @Test
    void lets_either_side_speak_when_it_likes(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        client.send("one", "two", "three");
        server.prints("<-- 127.0.0.1 : three\n");
        server.type("four", "five", "six");
        assertThat(client.line()).isEqualTo("four");
        assertThat(client.line()).isEqualTo("five");
        assertThat(client.line()).isEqualTo("six");
        server.type("seven");
        assertThat(client.line()).isEqualTo("seven");
        client.send("eight", "nine");

        server.prints("<-- 127.0.0.1 : nine\n");
    }

    @Test
    void closes_at_bye_which_is_not_sent(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        server.type("one", "two", "bye");

        assertThat(client.line()).isEqualTo("one");
        assertThat(client.line()).isEqualTo("two");
        assertThat(client.rest()).as("what comes after the last line").isEmpty();
    }

    @Test
    void takes_nothing_but_bye_for_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        server.type("BYE", " bye ", "bye bye", "goodbye");

        assertThat(client.line()).isEqualTo("BYE");
        assertThat(client.line()).isEqualTo(" bye ");
        assertThat(client.line()).isEqualTo("bye bye");
        assertThat(client.line()).isEqualTo("goodbye");
    }

    @Test
    void the_end_of_input_ends_it_after_the_lines_before(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = connect(lab, server);

        server.type("one", "two");
        server.endInput();

        assertThat(client.line()).isEqualTo("one");
        assertThat(client.line()).isEqualTo("two");
        assertThat(client.rest()).as("what comes after the last line").isEmpty();
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void the_end_of_input_ends_it_though_nobody_is_there(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        server.port();

        server.endInput();

        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void serves_a_page_to_a_browser(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection browser = connect(lab, server);
        browser.sendAsIs("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        server.prints("<-- 127.0.0.1 : GET / HTTP/1.1\n");
        server.prints("<-- 127.0.0.1 : Host: 127.0.0.1\n");
        server.prints("<-- 127.0.0.1 : \n");

        server.type("HTTP/1.0 200 OK", "Content-Type: text/html", "", "<h1>Hello</h1>", "bye");

        assertThat(browser.rest())
                .isEqualToNormalizingNewlines("HTTP/1.0 200 OK\nContent-Type: text/html\n\n<h1>Hello</h1>\n");
    }

    /** Returns a client that the server has announced: what is typed now is for it. */
    private static Connection connect(Lab lab, Program server) {
        Connection client = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        return client;
    }
}
