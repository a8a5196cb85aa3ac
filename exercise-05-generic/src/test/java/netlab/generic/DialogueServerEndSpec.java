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
    void says_goodbye_when_the_client_says_fin_in_two_pieces(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        client.sendAsIs("hello\nfin\r");
        server.prints("C> hello\n");
        client.sendAsIs("\n");
        server.type("go on");

        assertThat(client.line()).isEqualTo("go on");
        Marcel.assertGoodbye(client.rest());
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

            Marcel.during("\"%s\" was typed".formatted(end), () -> Marcel.assertGoodbye(client.rest()));
            server.prints(Marcel.QUESTION);
        }
    }

    @Test
    void a_client_that_reads_late_gets_all_that_was_said_before_goodbye(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = lab.connectMute(server);
        Marcel.assertGreets(client);
        String answer = "0123456789".repeat(20_000);

        client.send("hello", "FIN");
        server.type(answer);
        server.prints(Marcel.QUESTION);

        assertThat(client.line()).isEqualTo(answer);
        Marcel.assertGoodbye(client.rest());
    }

    @Test
    void goes_on_at_any_other_word(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        for (String word : List.of("fin de partie", "finish", "the FIN", "Goodbye!", "bye")) {
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
        lab.connect(server);
        next.send("hello again");

        server.type("r");

        Marcel.assertGreets(next);
        server.prints("C> hello again\n");
        server.prints("S> ");
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
            Marcel.during("the answer is \"%s\"".formatted(answer), () -> server.prints(Marcel.QUESTION));
        }

        server.type("t");
        assertThat(server.exitStatus()).as("exit status").isZero();
    }
}
