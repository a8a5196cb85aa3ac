package netlab.smtp;

import static netlab.smtp.MailProgram.assertNotSent;
import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("SendMail")
@Tag("step-3")
class SendMailSpec implements MailIsDelivered {

    @Override
    public String program() {
        return "SendMail";
    }

    @Test
    void speaks_in_the_order_of_the_protocol(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");

        Dialogue dialogue = Dialogue.inFull(server);

        assertSent(program);
        assertThat(dialogue.commands().get(1)).isEqualToIgnoringCase("MAIL FROM:<ann@mail.test>");
        assertThat(dialogue.commands().get(2)).isEqualToIgnoringCase("RCPT TO:<bo@mail.test>");
    }

    @Test
    void does_without_the_mail_library(Lab lab) {
        String file = mailFile(lab, "127.0.0.1:" + lab.refusingPort() + ENVELOPE + "\nhello\n");
        Program program = lab.start("SendMail", file);

        program.exitStatus();

        assertThat(program.errors())
                .as("standard error of SendMail, which is started without the mail library")
                .doesNotContain("jakarta");
    }

    @Test
    void says_nothing_before_the_reply_to_what_it_said_last(Lab lab) {
        for (Turn turn : Turn.values()) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue.until(turn, server).hangUpAndHearNothing();

            assertEnded(program, turn);
        }
    }

    @Test
    void says_nothing_before_the_last_line_of_a_reply(Lab lab) {
        for (Turn turn : Turn.values()) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue dialogue = Dialogue.until(turn, server);
            dialogue.reply(turn.code() + "-one line", turn.code() + "-and another");
            dialogue.hangUpAndHearNothing();

            assertEnded(program, turn);
        }
    }

    private static void assertEnded(Program program, Turn turn) {
        if (turn == Turn.FAREWELL) {
            assertSent(program);
        } else {
            assertNotSent(program);
        }
    }

    @Test
    void understands_replies_of_several_lines(Lab lab) {
        assertUnderstood(
                lab,
                (connection, code) ->
                        connection.sendAsIs("%1$s-one\r\n%1$s-250 two\r\n%1$s- \r\n%1$s three\r\n".formatted(code)));
    }

    @Test
    void understands_a_reply_that_arrives_byte_by_byte(Lab lab) {
        assertUnderstood(
                lab,
                (connection, code) ->
                        connection.sendByteByByte("%1$s-one\r\n%1$s-two\r\n%1$s three\r\n".formatted(code)));
    }

    @Test
    void understands_a_reply_of_four_kilobytes(Lab lab) {
        assertUnderstood(
                lab,
                (connection, code) ->
                        connection.sendAsIs((code + "-X-SOMETHING NEW\r\n").repeat(200) + code + " HELP\r\n"));
    }

    @Test
    void understands_a_reply_without_text(Lab lab) {
        assertUnderstood(lab, (connection, code) -> connection.sendAsIs(code + "\r\n"));
        assertUnderstood(lab, (connection, code) -> connection.sendAsIs(code + "-\r\n" + code + " \r\n"));
    }

    @Test
    void understands_a_reply_whose_text_is_no_utf_8(Lab lab) {
        assertUnderstood(
                lab,
                (connection, code) -> connection.sendBytes(
                        (code + " gr\u00fc\u00df dich\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void understands_a_reply_whose_lines_end_in_line_feed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        dialogue.connection().sendAsIs("250-one\n250 two\n");
        dialogue.hear(Turn.RECIPIENT);
        dialogue.connection().sendAsIs("550-no Bo\n550 here\n");

        dialogue.hearFarewellOnly();
        assertNotSent(program, "550", "no Bo", "here");
    }

    @Test
    void understands_replies_that_arrive_together(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");

        Dialogue dialogue = Dialogue.until(Turn.GREETING, server);
        dialogue.reply("220 mail.test ready", "250-mail.test", "250 HELP", "250 sender ok");
        dialogue.hear(Turn.HELLO);
        dialogue.hear(Turn.SENDER);
        dialogue.hear(Turn.RECIPIENT);
        dialogue.reply("550 no Bo here");

        dialogue.hearFarewellOnly();
        assertNotSent(program, "550 no Bo here");
    }

    @Test
    void takes_every_reply_of_the_expected_class_for_a_yes(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");
        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);

        dialogue.reply("220 mail.test");
        dialogue.hear(Turn.SENDER);
        dialogue.reply("211 Ann again");
        dialogue.hear(Turn.RECIPIENT);
        dialogue.reply("251 Bo has moved, will forward");
        dialogue.hear(Turn.DATA);
        dialogue.reply("354 go ahead");
        dialogue.hear(Turn.TEXT);
        dialogue.reply("299 taken");

        dialogue.hearFarewellOnly();
        assertSent(program);
    }

    @Test
    void a_message_that_was_taken_is_sent_whatever_arrives_together_with_that_reply(Lab lab) {
        for (String last : List.of("421 mail.test closes", "500 what?", "good-bye")) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            try (Connection connection = Dialogue.until(Turn.TEXT, server).connection()) {
                connection.sendAsIs("250 taken\r\n" + last + "\r\n");
                connection.rest();
            }

            assertSent(program);
        }
    }

    @Test
    void verbose_prints_each_command_and_each_line_of_a_reply(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");
        Program program = lab.start("SendMail", "--verbose", file);

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
        dialogue.reply("250-mail.test", "250-SIZE 1000000", "250 HELP");
        assertThat(dialogue.command()).matches("(?i)MAIL FROM:<ann@mail.test>( SIZE=\\d+)?");
        dialogue.reply(Turn.SENDER.reply);
        dialogue.playUntil(Turn.RECIPIENT, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertThat(program.exitStatus()).as("exit status").isZero();
        List<String> lines = program.output().lines().toList();
        assertThat(lines)
                .containsSubsequence(
                        "<-- [220 mail.test ready]",
                        "--> [" + dialogue.commands().get(0) + "]",
                        "<-- [250-mail.test]",
                        "<-- [250-SIZE 1000000]",
                        "<-- [250 HELP]",
                        "--> [" + dialogue.commands().get(1) + "]",
                        "<-- [250 sender ok]",
                        "--> [" + dialogue.commands().get(2) + "]",
                        "<-- [250 recipient ok]",
                        "--> [" + dialogue.commands().get(3) + "]",
                        "<-- [354 go ahead]",
                        "<-- [250 taken]",
                        "--> [" + dialogue.commands().get(4) + "]");
        assertThat(lines.getLast()).as("the last line").isEqualTo("Message sent");
    }

    @Test
    void verbose_prints_each_line_at_once(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");
        Program program = lab.start("SendMail", "--verbose", file);

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);

        program.printsLine("<-- [220 mail.test ready]");
        program.printsLine("--> [" + dialogue.commands().getFirst() + "]");
    }

    private interface Manner {
        void reply(Connection connection, String code);
    }

    /** Lets a server reply in some manner and refuse the message: the program must not be out of step by then. */
    private void assertUnderstood(Lab lab, Manner manner) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");
        Dialogue dialogue = Dialogue.on(server);

        for (Turn turn : List.of(Turn.GREETING, Turn.HELLO, Turn.SENDER, Turn.RECIPIENT, Turn.DATA)) {
            dialogue.hear(turn);
            manner.reply(dialogue.connection(), turn.code());
        }
        dialogue.hear(Turn.TEXT);
        dialogue.reply("554 in the end, no");

        dialogue.hearFarewellOnly();
        assertNotSent(program, "554 in the end, no");
    }
}
