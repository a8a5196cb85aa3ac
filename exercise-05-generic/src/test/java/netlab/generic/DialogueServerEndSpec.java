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

            Marcel.assertGoodbye(client.rest());
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void says_goodbye_when_the_client_says_nothing(Lab lab) {
        for (String end : List.of("\n", "\r\n")) {
            Program server = lab.start("DialogueServer", "0");
            Connection client = Marcel.greeted(lab, server);

            client.sendAsIs(end);

            Marcel.assertGoodbye(client.rest());
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void says_goodbye_when_the_client_ends_its_direction_behind_fin(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.send("FIN");
        client.halfClose();

        Marcel.assertGoodbye(client.rest());
        server.prints(Marcel.QUESTION);
    }

    @Test
    void says_goodbye_when_fin_or_nothing_is_typed(Lab lab) {
        for (String end : List.of("FIN", "fin", "Fin", "")) {
            Program server = lab.start("DialogueServer", "0");
            Connection client = Marcel.greeted(lab, server);
            Marcel.say(client, server, "hello");

            server.type(end);

            Marcel.assertGoodbye(client.rest());
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void goes_on_at_a_word_that_only_begins_like_fin(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        for (String word : List.of("fin de partie", "finish", "the FIN", "bye")) {
            Marcel.say(client, server, word);
            server.type(word);
            assertThat(client.line()).isEqualTo(word);
        }
    }

    @Test
    void goes_on_at_blanks(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        for (String blanks : List.of("   ", " fin ")) {
            Marcel.say(client, server, blanks);
            server.type(blanks);
            assertThat(client.line()).isEqualTo(blanks);
        }
    }

    @Test
    void t_ends_it(Lab lab) {
        Program server = Marcel.askedForMore(lab);

        server.type("t");

        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    @Test
    void t_ends_it_though_somebody_is_waiting(Lab lab) {
        Program server = Marcel.askedForMore(lab);
        Connection waiting = lab.connect(server);

        server.type("t");

        assertThat(server.exitStatus()).as("exit status").isZero();
        assertThat(waiting.rest()).as("what the waiting client gets").isEmpty();
    }

    @Test
    void greets_nobody_else_during_a_dialogue(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);
        Connection waiting = lab.connect(server);
        Marcel.say(client, server, "hello");
        server.type("FIN");
        server.prints(Marcel.QUESTION);

        server.type("t");

        assertThat(waiting.rest()).as("what the waiting client gets").isEmpty();
    }

    @Test
    void r_lets_it_serve_the_next_client(Lab lab) {
        Program server = Marcel.askedForMore(lab);
        Connection next = lab.connect(server);

        server.type("r");

        assertThat(next.line()).isEqualTo(Marcel.GREETING);
        Marcel.say(next, server, "hello again");
        server.type("hello to you");
        assertThat(next.line()).as("the answer to the second client").isEqualTo("hello to you");
    }

    @Test
    void shows_no_stack_trace_when_it_has_closed(Lab lab) {
        Program server = Marcel.askedForMore(lab);
        server.type("r");
        Connection next = Marcel.greeted(lab, server);

        for (int turn = 1; turn <= 20; turn++) {
            Marcel.say(next, server, "message " + turn);
            server.type("answer " + turn);
            assertThat(next.line()).isEqualTo("answer " + turn);
        }

        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void asks_again_at_anything_else(Lab lab) {
        Program server = Marcel.askedForMore(lab);

        for (String answer : List.of("", "x", "yes", "tea", "restart")) {
            server.type(answer);
            server.prints(Marcel.QUESTION);
        }

        server.type("t");
        assertThat(server.exitStatus()).as("exit status").isZero();
    }
}
