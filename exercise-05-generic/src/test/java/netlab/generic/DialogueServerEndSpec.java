package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("DialogueServer comes to an end:")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class DialogueServerEndSpec {

    @Test
    void says_goodbye_when_the_client_says_fin(Lab lab) {
        for (String end : List.of("FIN\n", "fin\n", "Fin\r\n")) {
            Program server = lab.start("DialogueServer", "0");
            Connection client = Marcel.greeted(lab, server);

            client.sendAsIs(end);

            assertGoodbye(client.rest());
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void says_goodbye_when_the_client_says_nothing(Lab lab) {
        for (String end : List.of("\n", "\r\n")) {
            Program server = lab.start("DialogueServer", "0");
            Connection client = Marcel.greeted(lab, server);

            client.sendAsIs(end);

            assertGoodbye(client.rest());
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void says_goodbye_when_fin_or_nothing_is_typed(Lab lab) {
        for (String end : List.of("FIN", "fin", "Fin", "")) {
            Program server = lab.start("DialogueServer", "0");
            Connection client = Marcel.greeted(lab, server);
            Marcel.say(client, server, "hello");

            server.type(end);

            assertGoodbye(client.rest().replaceFirst("(?i)^" + end + "\r?\n", ""));
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void goes_on_at_a_word_that_only_begins_like_fin(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        Marcel.say(client, server, "fin de partie");
        server.type("finish");
        assertThat(client.line()).isEqualTo("finish");

        Marcel.say(client, server, "the FIN");
    }

    @Test
    void t_ends_it(Lab lab) {
        Program server = askedForMore(lab);

        server.type("t");

        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void t_ends_it_though_somebody_is_waiting(Lab lab) {
        Program server = askedForMore(lab);
        Connection waiting = lab.connect(server);

        server.type("t");

        assertThat(server.exitStatus()).as("exit status").isZero();
        assertThat(waiting.rest()).as("what the waiting client gets").isEmpty();
    }

    @Test
    void r_lets_it_serve_the_next_client(Lab lab) {
        Program server = askedForMore(lab);
        Connection next = lab.connect(server);

        server.type("r");

        assertThat(next.line()).isEqualTo(Marcel.GREETING);
        Marcel.say(next, server, "hello again");
    }

    @Test
    void asks_again_at_anything_else(Lab lab) {
        Program server = askedForMore(lab);

        for (String answer : List.of("", "x", "yes", "tea", "restart")) {
            server.type(answer);
            server.prints(Marcel.QUESTION);
        }

        server.type("t");
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

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

        assertThat(client.rest()).as("what the client gets").isIn("", "Goodbye!\n", "Goodbye!\r\n");
        server.prints(Marcel.QUESTION);
        assertRestarts(lab, server);
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
        assertThat(client.line()).isEqualTo("answer to two");
        client.send("three");
        server.prints("C> three\n");
        assertThat(client.rest()).endsWith("Goodbye!\n");
    }

    @Test
    void the_end_of_input_is_fin_and_t(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Marcel.say(client, server, "hello");

        server.endInput();

        assertGoodbye(client.rest().replaceFirst("(?i)^fin\r?\n", ""));
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void the_end_of_input_is_t_after_a_dialogue(Lab lab) {
        Program server = askedForMore(lab);

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
        assertGoodbye(first.rest().replaceFirst("(?i)^fin\r?\n", ""));

        Connection second = Marcel.greeted(lab, server);
        second.send("hello");
        assertThat(second.line()).isEqualTo("hi");
        second.send("how are you?");
        assertGoodbye(second.rest().replaceFirst("(?i)^fin\r?\n", ""));
        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    private static Program askedForMore(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Marcel.greeted(lab, server).send("FIN");
        server.prints(Marcel.QUESTION);
        return server;
    }

    private static void assertRestarts(Lab lab, Program server) {
        server.type("r");
        Connection next = Marcel.greeted(lab, server);
        Marcel.say(next, server, "hello again");
        server.type("hello to you");
        assertThat(next.line()).isEqualTo("hello to you");
    }

    private static void assertGoodbye(String lastWords) {
        assertThat(lastWords).as("the server's last words").isEqualToNormalizingNewlines("Goodbye!\n");
    }
}
