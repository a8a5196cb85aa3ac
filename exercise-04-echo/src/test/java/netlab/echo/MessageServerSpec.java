package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("MessageServer")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class MessageServerSpec {

    @Test
    void prints_the_message_behind_the_address(Lab lab) {
        Program server = lab.start("MessageServer", "0");

        lab.connect(server).send("hello server");

        server.printsLine("127.0.0.1: hello server");
    }

    @Test
    void prints_every_line_of_a_client_as_it_was_sent(Lab lab) {
        Program server = lab.start("MessageServer", "0");

        lab.connect(server).send("\uFEFFone", "", "  three  ", "\t4\u0007 %s");

        server.printsLine("127.0.0.1: \uFEFFone");
        server.printsLine("127.0.0.1: ");
        server.printsLine("127.0.0.1:   three  ");
        server.printsLine("127.0.0.1: \t4\u0007 %s");
    }

    @Test
    void serves_one_client_after_the_other(Lab lab) {
        Program server = lab.start("MessageServer", "0");

        for (int i = 1; i <= 400; i++) {
            try (Connection client = lab.connect(server)) {
                client.send("I am client " + i);
            }
            server.printsLine("127.0.0.1: I am client " + i);
        }
    }

    @Test
    void serves_the_next_client_once_the_first_has_closed(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection first = lab.connect(server);
        first.send("first");
        server.printsLine("127.0.0.1: first");
        Connection second = lab.connect(server);
        second.send("second");

        for (int i = 1; i <= 200; i++) {
            first.send("again " + i);
            server.printsLine("127.0.0.1: again " + i);
        }
        assertThat(server.output().lines().filter("127.0.0.1: second"::equals))
                .as("what is printed of the second client before the first has closed")
                .isEmpty();
        first.send("last");
        first.close();

        server.printsLine("127.0.0.1: last");
        server.printsLine("127.0.0.1: second");
    }

    @Test
    void closes_once_the_client_has_ended_its_direction(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection client = lab.connect(server);

        client.send("one");
        client.halfClose();

        server.printsLine("127.0.0.1: one");
        assertThat(client.rest()).as("what the server sends").isEmpty();
        lab.connect(server).send("two");
        server.printsLine("127.0.0.1: two");
        assertThat(server.output().lines())
                .as("the screen, where no client has sent an empty line")
                .doesNotContain("127.0.0.1: ");
    }

    @Test
    void takes_line_feed_and_carriage_return_line_feed_as_the_end_of_a_line(Lab lab) {
        Program server = lab.start("MessageServer", "0");

        lab.connect(server).sendAsIs("one\r\n\r\ntwo\nthree\r\n");

        server.printsLine("127.0.0.1: one");
        server.printsLine("127.0.0.1: ");
        server.printsLine("127.0.0.1: two");
        server.printsLine("127.0.0.1: three");
    }

    @Test
    void takes_carriage_return_and_line_feed_for_one_line_end_when_they_arrive_apart(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection client = lab.connect(server);

        client.sendAsIs("one\ntwo\r");
        server.printsLine("127.0.0.1: one");
        client.sendAsIs("\nthree\n");

        server.prints("127.0.0.1: two\n127.0.0.1: three\n");
    }

    @Test
    void puts_a_line_together_that_arrives_in_two_pieces(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection client = lab.connect(server);

        client.sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        server.printsLine("127.0.0.1: one");
        client.sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));

        server.printsLine("127.0.0.1: two hé three");
    }

    @Test
    void prints_a_line_of_any_length_whole(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        String line = "abcde".repeat(13_107);

        lab.connect(server).send(line);

        server.printsLine("127.0.0.1: " + line);
    }

    @Test
    void prints_the_lines_of_a_client_however_much_it_sends(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection client = lab.connect(server);

        for (int i = 1; i <= 4; i++) {
            client.send("x".repeat(30_000) + i);
            server.prints("x" + i + "\n");
        }
    }
}
