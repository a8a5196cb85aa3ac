package netlab.smtp;

import static netlab.smtp.MailProgram.assertNotSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Waits;
import org.junit.jupiter.api.Test;

/** Specifies for both programs what is said when a mail cannot be sent. */
interface MailIsRefused extends MailProgram {

    @Test
    default void a_refused_greeting_is_reported(Lab lab) {
        assertReported(Turn.GREETING, "421 come back tomorrow", lab);
        assertReported(Turn.GREETING, "554 no mail today", lab);
    }

    @Test
    default void a_refused_sender_is_reported(Lab lab) {
        assertReported(Turn.SENDER, "452 too many mails", lab);
        assertReported(Turn.SENDER, "550 nobody likes Ann", lab);
    }

    @Test
    default void a_refused_recipient_is_reported(Lab lab) {
        assertReported(Turn.RECIPIENT, "450 Bo is on the phone", lab);
        assertReported(Turn.RECIPIENT, "550 Bo is gone, not 250", lab);
        assertReported(Turn.RECIPIENT, "421 mail.test closes", lab);
    }

    @Test
    default void a_refused_data_command_is_reported(Lab lab) {
        assertReported(Turn.DATA, "451 out of paper", lab);
        assertReported(Turn.DATA, "554 no valid recipients", lab);
    }

    @Test
    default void a_refused_message_is_reported(Lab lab) {
        assertReported(Turn.TEXT, "452 disk full", lab);
        assertReported(Turn.TEXT, "554 smells of spam, not 250", lab);
    }

    private void assertReported(Turn turn, String reply, Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");

        try (Connection connection = Dialogue.until(turn, server).connection()) {
            connection.sendAsIs(reply + "\r\n");
            connection.halfClose();
            connection.rest();
        }

        assertNotSent(program, reply);
    }

    @Test
    default void a_refusal_of_several_lines_is_reported_on_one_line(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");

        try (Connection connection = Dialogue.until(Turn.RECIPIENT, server).connection()) {
            connection.sendAsIs("550-There is no Bo here.\r\n550-There was one\r\n550 long ago.\r\n");
            connection.halfClose();
            connection.rest();
        }

        assertNotSent(program, "550", "There is no Bo here.", "There was one", "long ago.");
    }

    @Test
    default void a_long_refusal_is_reported_to_its_end(Lab lab) {
        String[] lines = IntStream.rangeClosed(1, 150)
                .mapToObj("550-reason %d,"::formatted)
                .toArray(String[]::new);
        String longLine = "550 and " + "never, ".repeat(1_000) + "full stop.";
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");

        try (Connection connection = Dialogue.until(Turn.RECIPIENT, server).connection()) {
            connection.sendAsIs(String.join("\r\n", lines) + "\r\n" + longLine + "\r\n");
            connection.halfClose();
            connection.rest();
        }

        assertNotSent(program, "550");
        for (String text : List.of("reason 1,", "reason 150,", "full stop.")) {
            assertThat(program.errors().contains(text))
                    .withFailMessage(
                            "standard error, %d characters long, has not the text \"%s\" of the refusal",
                            program.errors().length(), text)
                    .isTrue();
        }
    }

    @Test
    default void a_server_that_hangs_up_is_reported_at_every_turn(Lab lab) {
        for (Turn turn : List.of(Turn.GREETING, Turn.SENDER, Turn.RECIPIENT, Turn.DATA, Turn.TEXT)) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue.until(turn, server).connection().close();

            assertNotSent(program);
        }
    }

    @Test
    default void a_connection_that_breaks_is_reported_at_every_turn(Lab lab) {
        for (Turn turn : List.of(Turn.GREETING, Turn.SENDER, Turn.RECIPIENT, Turn.DATA, Turn.TEXT)) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue.until(turn, server).connection().reset();

            assertNotSent(program);
        }
    }

    @Test
    default void a_server_that_hangs_up_in_the_middle_of_the_message_is_reported(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello ".repeat(100_000).replace("lo hel", "lo\nhel"));

        Dialogue dialogue = Dialogue.until(Turn.DATA, server);
        dialogue.reply(Turn.DATA.reply);
        dialogue.connection().line();
        dialogue.connection().close();

        assertNotSent(program);
    }

    /** Returns the turns in which a server falls silent. */
    default List<Turn> silentTurns() {
        return List.of(Turn.GREETING, Turn.HELLO, Turn.SENDER, Turn.RECIPIENT, Turn.DATA, Turn.TEXT);
    }

    @Test
    @Waits
    default void a_silent_server_is_given_up_after_the_timeout_at_every_turn(Lab lab) {
        List<Program> programs = new ArrayList<>();
        List<ScriptedServer> servers = new ArrayList<>();

        for (Turn turn : silentTurns()) {
            servers.add(lab.listen());
            programs.add(sendWithin(LIMIT, lab, servers.getLast(), "", "hello"));
            Dialogue.until(turn, servers.getLast());
        }

        for (Program program : programs) {
            assertNotSent(program, program.exitStatusAfter(LIMIT));
        }
    }

    @Test
    @Waits
    default void a_server_that_falls_silent_in_the_middle_of_a_reply_is_given_up_after_the_timeout(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendWithin(LIMIT, lab, server, "", "hello");

        Dialogue.until(Turn.SENDER, server).reply("250-sender ok, and");

        assertNotSent(program, program.exitStatusAfter(LIMIT));
    }

    @Test
    @Waits
    default void a_server_that_stops_reading_is_given_up_after_the_timeout(Lab lab) {
        ScriptedServer server = lab.listenNarrowly();
        String text = ("x".repeat(900) + "\n").repeat(4_000);
        Program program = sendWithin(LIMIT, lab, server, "", text.stripTrailing());

        Dialogue dialogue = Dialogue.until(Turn.DATA, server);
        dialogue.reply(Turn.DATA.reply);
        dialogue.connection().readNoMore();

        assertNotSent(program, program.exitStatusAfter(LIMIT));
    }

    @Test
    default void a_refused_connection_is_reported(Lab lab) {
        String file = mailFile(lab, "127.0.0.1:" + lab.refusingPort() + ENVELOPE + "\nhello\n");

        Program program = lab.start(program(), file);

        assertNotSent(program);
    }

    @Test
    default void an_unknown_server_is_reported(Lab lab) {
        for (String server : List.of("nosuch.invalid:2525", "nosuch.invalid")) {
            String file = mailFile(lab, server + ENVELOPE + "\nhello\n");

            Program program = lab.start(program(), file);

            assertThat(program.exitStatus())
                    .as("exit status with the server \"%s\" in line 1", server)
                    .isEqualTo(3);
            assertNotSent(program);
        }
    }
}
