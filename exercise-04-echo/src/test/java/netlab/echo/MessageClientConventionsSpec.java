package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import netlab.testkit.ClientConventions;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("MessageClient keeps the conventions")
@Tag("step-6")
class MessageClientConventionsSpec implements ClientConventions {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Override
    public String synopsis() {
        return "MessageClient HOST PORT [MESSAGE]";
    }

    @Test
    void a_message_with_a_line_end_is_refused(Lab lab) {
        for (String message : List.of("two\nlines", "two\r\nlines", "a line\n")) {
            Program client = lab.start(program(), "127.0.0.1", lab.refusingPort(), message);

            Refusals.assertRefusal(client, 2, "line");
        }
    }

    @Test
    void a_message_outside_ascii_with_a_line_end_is_quoted_as_it_is(Lab lab) {
        Program client = lab.start(program(), "127.0.0.1", lab.refusingPort(), "é€\n");

        Refusals.assertRefusal(client, 2, "é€");
    }

    @Test
    void no_other_character_than_a_line_feed_ends_a_line(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start(program(), server.host(), server.port(), "one\ffour\u000Bfive");

        assertThat(server.accept().line()).isEqualTo("one\ffour\u000Bfive");
    }

    @Test
    void a_long_message_with_a_line_end_is_quoted_by_its_length(Lab lab) {
        String message = "x".repeat(9_999) + "\n";

        Program client = lab.start(program(), "127.0.0.1", lab.refusingPort(), message);

        assertThat(client.exitStatus()).as("exit status").isEqualTo(2);
        Refusals.assertQuotedByLength(client, 10_000);
    }

    @Test
    void a_server_that_reads_late_gets_the_whole_message(Lab lab) {
        String message = "0123456789".repeat(4_000);
        ScriptedServer server = lab.listenNarrowly();
        Program client = lab.start(program(), server.host(), server.port(), message);
        Connection connection = server.accept();

        client.endsWithin(A_WHILE);

        assertThat(connection.line()).isEqualTo(message);
        assertThat(connection.rest()).as("what comes after the message").isEmpty();
    }

    @Test
    void sends_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start(Jvm.ABROAD, "MessageClient", server.host(), server.port(), "é");

        assertThat(server.accept().line()).isEqualTo("é");
    }
}
