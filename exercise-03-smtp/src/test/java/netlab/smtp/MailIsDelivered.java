package netlab.smtp;

import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Waits;
import org.junit.jupiter.api.Test;

/** Specifies for both programs that a mail is sent when the server says so. */
interface MailIsDelivered extends MailProgram {

    @Test
    default void says_that_the_message_is_sent_once_the_server_has_taken_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");

        Dialogue dialogue = Dialogue.inFull(server);

        assertSent(program);
        assertThat(dialogue.mail().value("Subject")).isEqualTo("hello");
        assertThat(dialogue.mail().text())
                .as("the text, which begins behind the first empty line")
                .containsExactly("Dear Bo,");
    }

    @Test
    default void sender_and_recipient_are_those_of_the_first_line_whatever_the_header_says(Lab lab) {
        for (String from : List.of("cy@mail.test", "Cy <cy@mail.test>")) {
            ScriptedServer server = lab.listen();
            send(lab, server, "From: " + from, "To: dan@mail.test, eve@mail.test", "Cc: fay@mail.test", "", "hello");

            Dialogue dialogue = Dialogue.inFull(server);

            assertThat(dialogue.commands().get(1)).endsWithIgnoringCase(" FROM:<ann@mail.test>");
            assertThat(dialogue.commands().get(2)).endsWithIgnoringCase(" TO:<bo@mail.test>");
            assertThat(dialogue.commands().get(3)).isEqualToIgnoringCase("DATA");
        }
    }

    @Test
    default void drops_blanks_around_the_fields_of_the_first_line(Lab lab) {
        ScriptedServer server = lab.listen();
        String firstLine = "  %s ,ann@mail.test,  bo@mail.test  \n".formatted(MailProgram.address(server));
        Program program = lab.start(program(), mailFile(lab, firstLine + "\nhello\n"));

        Dialogue dialogue = Dialogue.inFull(server);

        assertSent(program);
        assertThat(dialogue.commands().get(1)).endsWithIgnoringCase(" FROM:<ann@mail.test>");
        assertThat(dialogue.commands().get(2)).endsWithIgnoringCase(" TO:<bo@mail.test>");
    }

    @Test
    default void the_first_line_may_end_in_carriage_return_line_feed(Lab lab) {
        ScriptedServer server = lab.listen();
        String firstLine = MailProgram.address(server) + ", ann@mail.test, bo@mail.test\r\n";
        Program program = lab.start(program(), mailFile(lab, firstLine + "\r\nhello\r\n"));

        Dialogue dialogue = Dialogue.inFull(server);

        assertSent(program);
        assertThat(dialogue.commands().get(2)).endsWithIgnoringCase(" TO:<bo@mail.test>");
    }

    @Test
    default void takes_port_25_where_none_is_given(Lab lab) {
        ScriptedServer server = lab.listenOnPort(25);
        Program program = lab.start(program(), mailFile(lab, server.host() + ENVELOPE + "\nhello\n"));

        Dialogue.inFull(server);

        assertSent(program);
    }

    @Test
    default void the_timeout_may_be_five_weeks(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendWithin(Duration.ofSeconds(3_000_000), lab, server, "", "hello");

        Dialogue.inFull(server);

        assertSent(program);
    }

    @Test
    @Waits
    default void a_server_that_takes_its_time_over_each_reply_is_not_given_up(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendWithin(LIMIT, lab, server, "", "hello");
        Dialogue dialogue = Dialogue.on(server);

        for (Turn turn : List.of(Turn.GREETING, Turn.HELLO, Turn.SENDER, Turn.RECIPIENT, Turn.DATA, Turn.TEXT)) {
            dialogue.hear(turn);
            program.endsWithin(Duration.ofMillis(400));
            dialogue.reply(turn.reply);
        }
        dialogue.hear(Turn.FAREWELL);
        dialogue.reply(Turn.FAREWELL.reply);

        assertSent(program);
    }

    @Test
    default void a_message_that_was_taken_is_sent_whatever_the_server_replies_to_the_farewell(Lab lab) {
        for (String last : List.of("421 mail.test closes", "500 what?")) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue.until(Turn.FAREWELL, server).reply(last);

            assertSent(program);
        }
    }

    @Test
    default void a_message_that_was_taken_is_sent_even_if_the_server_is_gone_after_that(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");

        Dialogue dialogue = Dialogue.until(Turn.TEXT, server);
        dialogue.reply("250 taken");
        dialogue.connection().close();

        assertSent(program);
    }

    @Test
    @Waits
    default void a_message_that_was_taken_is_sent_even_if_the_server_is_silent_after_that(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendWithin(LIMIT, lab, server, "", "hello");

        Dialogue.until(Turn.FAREWELL, server);

        program.exitStatusAfter(LIMIT);
        assertSent(program);
    }
}
