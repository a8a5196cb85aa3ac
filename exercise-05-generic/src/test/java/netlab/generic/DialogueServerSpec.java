package netlab.generic;

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

@DisplayName("DialogueServer")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class DialogueServerSpec {

    @Test
    void greets_a_client(Lab lab) {
        Program server = lab.start("DialogueServer", "0");

        Connection client = lab.connect(server);

        assertThat(client.line()).isEqualTo(Marcel.GREETING);
    }

    @Test
    void prints_a_message_as_it_was_sent_and_asks_for_the_answer(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.send("  hello %s  you ");

        server.prints("C>   hello %s  you \n");
        server.prints("S> ");
    }

    @Test
    void sends_the_answer_as_it_was_typed(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        server.type("  hello %s  you ");

        assertThat(client.line()).isEqualTo("  hello %s  you ");
    }

    @Test
    void goes_on_turn_by_turn(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        for (int turn = 1; turn <= 5; turn++) {
            Marcel.say(client, server, "message " + turn);
            server.type("answer " + turn);
            assertThat(client.line()).isEqualTo("answer " + turn);
        }
    }

    @Test
    void keeps_further_messages_for_their_turns(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.sendAsIs("one\r\ntwo\nthree\n");

        server.prints("C> one\n");
        server.prints("S> ");
        server.type("answer to one");
        assertThat(client.line()).isEqualTo("answer to one");
        server.prints("C> two\n");
        server.prints("S> ");
        assertThat(server.output())
                .as("standard output before the second message is answered")
                .doesNotContain("C> three");
    }

    @Test
    void puts_a_message_together_that_arrives_in_two_pieces(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        server.prints("C> one\n");
        client.sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));
        server.type("go on");

        server.prints("C> two hé three\n");
    }

    @Test
    void passes_on_lines_of_any_length_whole(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        String line = "0123456789abcde".repeat(4_369);

        client.sendAsIs(line + "\r\n");
        server.prints("C> " + line + "\n");
        server.type(line);

        assertThat(client.line()).isEqualTo(line);
    }
}
