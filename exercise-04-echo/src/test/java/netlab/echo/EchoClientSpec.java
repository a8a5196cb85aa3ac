package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("EchoClient")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class EchoClientSpec {

    private static final String PROMPT = "Command (empty line to stop): ";
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    void sends_what_is_typed_and_prints_the_answer(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();
        client.prints(PROMPT);

        client.type("  hello  %s ");
        assertThat(connection.line()).isEqualTo("  hello  %s ");
        connection.send("worker:   HELLO  %S ");

        client.prints("<-- worker:   HELLO  %S \n");
        client.prints(PROMPT);
    }

    @Test
    void prints_each_answer_behind_its_prompt(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        for (String line : new String[] {"one", "two", "three"}) {
            client.prints(PROMPT);
            client.type(line);
            assertThat(connection.line()).isEqualTo(line);
            connection.send("answer to " + line);
            client.prints("<-- answer to " + line + "\n");
        }
    }

    @Test
    void an_empty_line_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("", "two");

        assertThat(connection.rest().replace("\r\n", "\n"))
                .as("what the server gets")
                .isIn("", "\n");
        assertThat(client.exitStatus()).as("exit status").isZero();
    }

    @Test
    void an_empty_line_ends_it_well_even_if_the_server_closes_then(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("");
        connection.lineOrEnd();
        connection.close();

        assertThat(client.exitStatus()).as("exit status").isZero();
    }

    @Test
    void the_end_of_input_ends_it_after_the_lines_before(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");
        client.endInput();

        assertThat(connection.line()).isEqualTo("one");
        connection.send("w: ONE");
        assertThat(connection.line()).isEqualTo("two");
        connection.send("w: TWO");
        assertThat(connection.rest()).as("what the server gets after that").isIn("", "\n", "\r\n");
        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).contains("<-- w: ONE\n", "<-- w: TWO\n");
    }

    @Test
    void the_end_of_input_ends_it_when_nothing_was_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.endInput();

        assertThat(connection.rest()).as("what the server gets").isIn("", "\n", "\r\n");
        assertThat(client.exitStatus()).as("exit status").isZero();
    }

    @Test
    @Waits
    void waits_for_the_answer_to_the_last_line_before_the_end_of_input(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one");
        client.endInput();
        connection.line();
        client.endsWithin(A_WHILE);
        assertThat(client.output()).as("before the answer to the first line").containsOnlyOnce(PROMPT);
        connection.send("w: ONE");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).contains("<-- w: ONE\n");
    }

    @Test
    void sends_a_line_of_blanks_like_any_other(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("   ", "next");

        assertThat(connection.line()).isEqualTo("   ");
        connection.send("w:    ");
        assertThat(connection.line("the line behind the one of blanks")).isEqualTo("next");
    }

    @Test
    void sends_a_line_once_the_one_before_has_its_answer(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");
        assertThat(connection.line()).isEqualTo("one");
        connection.halfClose();

        assertThat(connection.rest())
                .as("what the server gets without an answer to the first line")
                .isEmpty();
    }

    @Test
    void prints_an_empty_answer_like_any_other(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("hello");
        connection.send("");

        client.prints("<-- \n");
    }

    @Test
    void sends_and_prints_text_outside_ascii(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("é€😀");
        assertThat(connection.line()).isEqualTo("é€😀");
        connection.send("w: É€😀");

        client.prints("<-- w: É€😀\n");
    }

    @Test
    void sends_a_line_of_any_length_whole(Lab lab) {
        String line = "0123456789".repeat(6_000);
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type(line);

        assertThat(connection.line()).isEqualTo(line);
    }

    @Test
    void tells_answers_apart_that_arrive_together(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");
        connection.sendAsIs("w: ONE\nw: TWO\n");

        client.prints("<-- w: ONE\n");
        client.prints("<-- w: TWO\n");
    }

    @Test
    void prints_an_answer_of_any_length_whole(Lab lab) {
        String answer = "a worker: " + "abcde".repeat(13_107);
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("long", "short");
        connection.send(answer);
        connection.send("w: SHORT");

        client.prints("<-- " + answer + "\n");
        client.prints("<-- w: SHORT\n");
    }

    @Test
    void prints_answers_however_long_they_are_in_all(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        for (int i = 1; i <= 4; i++) {
            client.type("line " + i);
            connection.line();
            connection.send("X".repeat(30_000) + i);
            client.prints("X" + i + "\n");
        }
    }

    @Test
    void prints_an_answer_whole_that_arrives_byte_by_byte(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");
        connection.sendByteByByte("worker: answer to one\r\n");
        connection.sendByteByByte("worker: answer to two\r\n");

        client.prints("<-- worker: answer to one\n");
        client.prints("<-- worker: answer to two\n");
    }

    @Test
    void puts_an_answer_together_that_arrives_in_pieces(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two", "three", "four");
        connection.sendBytes("w: ONE\nw: \u00c3".getBytes(StandardCharsets.ISO_8859_1));
        client.prints("<-- w: ONE\n");
        connection.sendBytes("\u00a9\nw: THREE\r".getBytes(StandardCharsets.ISO_8859_1));
        client.prints("<-- w: é\n");
        connection.sendAsIs("\nw: FOUR\r\n");

        client.prints("<-- w: THREE\n");
        client.prints("<-- w: FOUR\n");
    }

    @Test
    void a_server_that_has_closed_ends_it_at_the_next_line(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        server.accept().close();

        client.type("anybody there?");

        assertLost(client, server);
    }

    @Test
    void a_server_that_closes_instead_of_an_answer_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("hello");
        connection.line();
        connection.close();

        assertLost(client, server);
    }

    @Test
    void a_reset_instead_of_an_answer_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("hello");
        connection.line();
        connection.reset();

        assertLost(client, server);
    }

    @Test
    void a_server_that_closes_after_an_answer_ends_it_at_the_next_line(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();
        client.type("hello");
        connection.line();
        connection.send("w: HELLO");
        client.prints("<-- w: HELLO\n");

        connection.close();
        client.type("still there?");

        assertFailed(client, server);
    }

    @Test
    void a_reset_ends_it_at_the_next_line(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        server.accept().reset();

        client.type("anybody there?");

        assertLost(client, server);
    }

    private static void assertLost(Program client, ScriptedServer server) {
        assertFailed(client, server);
        assertThat(client.output()).doesNotContain("<--");
    }

    private static void assertFailed(Program client, ScriptedServer server) {
        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(1);
        assertThat(client.errors()).as("standard error").contains(server.host(), server.port());
    }
}
