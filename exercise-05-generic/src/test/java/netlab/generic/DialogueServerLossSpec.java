package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("DialogueServer loses its client or its keyboard:")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class DialogueServerLossSpec {

    @Test
    void notices_without_a_key_that_a_client_leaves_without_a_message(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.close();

        server.prints(Marcel.QUESTION);
    }

    @Test
    void notices_without_a_key_that_a_client_leaves_before_it_is_answered(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        client.close();

        server.prints(Marcel.QUESTION);
        assertRestarts(lab, server);
    }

    @Test
    void notices_without_a_key_that_a_client_is_lost(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        client.reset();

        server.prints(Marcel.QUESTION);
        assertRestarts(lab, server);
    }

    @Test
    void notices_without_a_key_that_a_client_ends_its_direction(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        client.halfClose();

        assertThat(Marcel.withoutFin(client.rest()))
                .as("what the client gets, without a FIN")
                .isIn("", "Goodbye!\n", "Goodbye!\r\n");
        server.prints(Marcel.QUESTION);
        assertRestarts(lab, server);
    }

    @Test
    void notices_without_a_key_that_a_client_leaves_with_more_to_say(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "one");

        client.send("two");
        client.close();

        server.prints(Marcel.QUESTION);
    }

    @Test
    void shows_the_message_of_a_client_that_leaves_at_once(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.send("hello");
        client.close();

        server.prints("C> hello\n");
        server.prints(Marcel.QUESTION);
    }

    @Test
    void shows_nothing_more_of_a_client_that_it_has_dismissed(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection first = Marcel.greeted(lab, server);
        first.send("one", "two");
        server.prints("C> one\n");
        server.type("fin", "r");
        first.rest();
        Connection second = Marcel.greeted(lab, server);

        first.sendWhatIsTaken("three\n".getBytes(StandardCharsets.UTF_8));
        first.close();

        for (int turn = 1; turn <= 5; turn++) {
            Marcel.say(second, server, "message " + turn);
            server.type("answer " + turn);
            assertThat(second.line()).isEqualTo("answer " + turn);
        }
        assertThat(server.output())
                .as("standard output, without what the first client has not said in its turn")
                .doesNotContain("C> two", "C> three");
    }

    @Test
    void keeps_what_is_typed_too_early_for_its_turn(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        server.port();

        server.type("answer to one", "answer to two", "fin");
        Connection client = Marcel.greeted(lab, server);

        client.send("one");
        assertThat(client.line()).isEqualTo("answer to one");
        client.send("two");
        server.prints("C> two\n");
        assertThat(client.line()).isEqualTo("answer to two");
        client.send("three");
        server.prints("C> three\n");
        Marcel.assertGoodbye(client.rest());
    }

    @Test
    void keeps_many_messages_and_lines_for_their_turns(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        String[] turns =
                IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toArray(String[]::new);

        client.send(turns);
        server.type(turns);

        for (String turn : turns) {
            server.prints("C> " + turn + "\n");
            assertThat(client.line()).isEqualTo(turn);
        }
    }

    @Test
    void the_end_of_input_is_fin_and_t(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        server.endInput();

        Marcel.assertGoodbye(client.rest());
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void the_end_of_input_is_t_after_a_dialogue(Lab lab) {
        Program server = Marcel.askedForMore(lab);

        server.endInput();

        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void the_end_of_input_counts_after_the_lines_before(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        server.port();

        server.type("fin", "r", "hi");
        server.endInput();
        Connection first = Marcel.greeted(lab, server);
        first.send("hello");
        Marcel.assertGoodbye(first.rest());

        Connection second = Marcel.greeted(lab, server);
        second.send("hello");
        assertThat(second.line()).isEqualTo("hi");
        second.send("how are you?");
        Marcel.assertGoodbye(second.rest());
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    private static void assertRestarts(Lab lab, Program server) {
        server.type("x");
        server.prints(Marcel.QUESTION);
        server.type("r");
        Connection next = Marcel.greeted(lab, server);
        Marcel.say(next, server, "hello again");
        server.type("hello to you");
        assertThat(next.line()).isEqualTo("hello to you");
    }
}
