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

@DisplayName("GenericServer serves one client after the other:")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class GenericServerTurnsSpec {

    @Test
    void has_ears_and_lips_for_one_client_only(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        Connection second = lab.connect(server);
        second.send("I am the second");

        assertTalks(server, first);

        assertThat(server.output())
                .as("standard output before the turn of the second client")
                .doesNotContain("I am the second");
        server.type("bye");
        server.prints("<-- 127.0.0.1 : I am the second\n");
        server.type("hello second");
        assertThat(second.line()).isEqualTo("hello second");
    }

    @Test
    void a_slow_client_still_gets_all_that_was_typed_before_a_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection slow = lab.connectMute(server);
        server.prints("client 127.0.0.1\n");
        lab.connect(server).send("I am the second");
        String line = "0123456789".repeat(6_000);

        server.type(line, "bye");
        server.prints("<-- 127.0.0.1 : I am the second\n");

        assertThat(slow.line()).isEqualTo(line);
    }

    @Test
    void serves_the_next_one_after_a_bye_of_the_client(Lab lab) {
        assertServesTheNextOneAfter(lab, "one\nbye\ntwo\n");
    }

    @Test
    void a_bye_that_ends_in_carriage_return_and_line_feed_is_a_bye_of_the_client_too(Lab lab) {
        assertServesTheNextOneAfter(lab, "one\r\nbye\r\ntwo\r\n");
    }

    @Test
    void a_bye_whose_line_end_arrives_in_two_pieces_is_one_too(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);

        client.sendAsIs("one\r\nbye\r");
        server.prints("<-- 127.0.0.1 : one\n");
        client.sendAsIs("\n");

        assertThat(client.rest()).as("what the client gets").isEmpty();
    }

    private static void assertServesTheNextOneAfter(Lab lab, String lines) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        Connection second = lab.connect(server);
        second.send("I am the second");

        first.sendAsIs(lines);

        server.prints("<-- 127.0.0.1 : one\n");
        assertThat(first.rest()).as("what the first client gets").isEmpty();
        server.prints("<-- 127.0.0.1 : I am the second\n");
        assertThat(server.output()).doesNotContain("<-- 127.0.0.1 : two");
    }

    @Test
    void takes_nothing_but_bye_for_a_bye_of_the_client(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);

        client.send("BYE", " bye ", "bye bye", "goodbye");

        server.prints("<-- 127.0.0.1 : BYE\n");
        server.prints("<-- 127.0.0.1 :  bye \n");
        server.prints("<-- 127.0.0.1 : bye bye\n");
        server.prints("<-- 127.0.0.1 : goodbye\n");
    }

    @Test
    void announces_that_a_client_has_left_and_serves_the_next_one(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        Connection second = lab.connect(server);
        second.send("I am the second");

        first.close();

        server.prints("client 127.0.0.1 left\n");
        server.prints("<-- 127.0.0.1 : I am the second\n");
        server.type("hello second");
        assertThat(second.line()).isEqualTo("hello second");
    }

    @Test
    void announces_that_a_client_is_lost_and_serves_the_next_one(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        server.prints("client 127.0.0.1\n");

        first.reset();

        server.prints("client 127.0.0.1 left\n");
        lab.connect(server).send("I am the second");
        server.prints("<-- 127.0.0.1 : I am the second\n");
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void a_client_that_has_got_its_bye_takes_no_turn_away_by_leaving(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        Connection second = lab.connect(server);
        Connection third = lab.connect(server);

        first.send("bye");
        first.rest();
        server.prints("client 127.0.0.1\n");
        first.reset();
        assertTalks(server, second);
        server.type("bye");
        second.rest();
        second.close();

        assertTalks(server, third);
    }

    @Test
    void shows_nothing_more_of_a_client_after_a_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        Connection second = lab.connect(server);
        server.type("bye");
        first.rest();
        server.prints("client 127.0.0.1\n");

        first.sendWhatIsTaken("I am the first\n".getBytes(StandardCharsets.UTF_8));

        assertTalks(server, second);
        assertThat(server.output())
                .as("standard output, without what the first client says after the bye")
                .doesNotContain("I am the first");
    }

    @Test
    void serves_the_next_one_though_others_have_not_waited(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        lab.connect(server);
        server.prints("client 127.0.0.1\n");
        lab.connect(server).close();
        lab.connect(server).reset();
        lab.connect(server).send("I am the last");

        server.type("bye");

        server.prints("<-- 127.0.0.1 : I am the last\n");
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void the_end_of_input_ends_it_though_others_are_waiting(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        lab.connect(server);
        server.prints("client 127.0.0.1\n");
        Connection waiting = lab.connect(server);

        server.endInput();

        assertThat(server.exitStatus()).as("exit status").isZero();
        assertThat(waiting.rest()).as("what the waiting client gets").isEmpty();
    }

    @Test
    void closes_when_a_client_has_ended_its_direction(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);
        client.send("one", "two");

        client.halfClose();

        server.prints("<-- 127.0.0.1 : two\n");
        server.prints("client 127.0.0.1 left\n");
        assertThat(client.rest()).as("what the client gets").isEmpty();
    }

    @Test
    void serves_a_hundred_clients_one_after_the_other(Lab lab) {
        Program server = lab.start("GenericServer", "0");

        for (int i = 0; i < 100; i++) {
            try (Connection client = lab.connect(server)) {
                client.send("I am number " + i);
                server.prints("<-- 127.0.0.1 : I am number " + i + "\n");
                server.type("hello number " + i);
                assertThat(client.line()).isEqualTo("hello number " + i);
            }
        }
    }

    private static void assertTalks(Program server, Connection client) {
        for (int i = 0; i < 20; i++) {
            client.send("line " + i);
            server.prints("<-- 127.0.0.1 : line " + i + "\n");
            server.type("answer " + i);
            assertThat(client.line()).isEqualTo("answer " + i);
        }
    }
}
