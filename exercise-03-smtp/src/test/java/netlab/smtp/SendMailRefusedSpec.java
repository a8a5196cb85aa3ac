package netlab.smtp;

import static netlab.smtp.MailProgram.assertNotSent;
import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("SendMail and a server that says no")
@Tag("step-4")
class SendMailRefusedSpec implements MailIsRefused {

    @Override
    public String program() {
        return "SendMail";
    }

    @Test
    void after_a_refusal_it_takes_leave_and_says_nothing_else(Lab lab) {
        for (Turn turn : List.of(Turn.GREETING, Turn.SENDER, Turn.RECIPIENT, Turn.DATA, Turn.TEXT)) {
            assertLeavesAfter(turn, "450 not now", lab);
            assertLeavesAfter(turn, "550 never", lab);
        }
    }

    @Test
    void a_reply_of_another_class_than_expected_is_a_refusal(Lab lab) {
        assertLeavesAfter(Turn.GREETING, "354 go ahead", lab);
        assertLeavesAfter(Turn.HELLO, "354 go ahead", lab);
        assertLeavesAfter(Turn.SENDER, "354 go ahead", lab);
        assertLeavesAfter(Turn.RECIPIENT, "354 go ahead", lab);
        assertLeavesAfter(Turn.DATA, "250 thank you", lab);
        assertLeavesAfter(Turn.TEXT, "354 go on", lab);
    }

    @Test
    void greets_a_server_that_knows_no_ehlo_with_helo(Lab lab) {
        for (String reply : List.of("500 what?", "502 not implemented", "550-no\r\n550 never")) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
            dialogue.reply(reply);
            assertThat(dialogue.command()).matches("(?i)HELO \\S+");
            dialogue.reply("250 mail.test");
            dialogue.playUntil(Turn.SENDER, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

            assertSent(program);
        }
    }

    @Test
    void verbose_prints_helo_too(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program =
                lab.start("SendMail", "--verbose", mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n"));

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
        dialogue.reply("502 not implemented");
        String helo = dialogue.command();
        dialogue.reply("250 mail.test");
        dialogue.playUntil(Turn.SENDER, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertThat(program.exitStatus()).as("exit status").isZero();
        assertThat(program.output().lines())
                .containsSubsequence("<-- [502 not implemented]", "--> [" + helo + "]", "<-- [250 mail.test]");
    }

    @Test
    void a_refused_helo_is_reported(Lab lab) {
        for (String reply : List.of("550 not implemented either", "450 not now", "354 go ahead")) {
            ScriptedServer server = lab.listen();
            Program program = send(lab, server, "", "hello");

            Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
            dialogue.reply("502 not implemented");
            assertThat(dialogue.command()).matches("(?i)HELO \\S+");
            dialogue.reply(reply);

            dialogue.hearFarewellOnly();
            assertNotSent(program, reply);
        }
    }

    @Test
    void an_ehlo_that_is_refused_for_now_is_not_followed_by_helo(Lab lab) {
        assertLeavesAfter(Turn.HELLO, "451 not now", lab);
    }

    @Test
    void what_is_no_reply_is_reported(Lab lab) {
        for (Turn turn : List.of(Turn.GREETING, Turn.HELLO, Turn.SENDER, Turn.TEXT)) {
            for (String line : List.of("SSH-2.0-OpenSSH_9.2", "", "25", "2xy hello", "hello 250", "150 wait")) {
                ScriptedServer server = lab.listen();
                Program program = send(lab, server, "", "hello");

                Dialogue dialogue = Dialogue.until(turn, server);
                dialogue.reply(line, turn.reply);
                dialogue.hangUpAndHearNothing();

                assertNotSent(program);
            }
        }
    }

    @Test
    void verbose_does_not_change_how_a_refusal_is_reported(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");
        Program program = lab.start("SendMail", "--timeout", "20", "--verbose", file);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        dialogue.reply("550 nobody likes Ann");
        dialogue.hearFarewellOnly();

        assertThat(program.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(program.errors()).startsWith("Message not sent: ").contains("550 nobody likes Ann");
        assertThat(program.output()).contains("<-- [550 nobody likes Ann]\n").doesNotContain("Message sent");
    }

    @Test
    void a_refusal_outside_ascii_is_reported_as_it_is(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");
        Program program = lab.start(Jvm.ABROAD, "SendMail", file);

        Dialogue dialogue = Dialogue.until(Turn.RECIPIENT, server);
        dialogue.reply("550 Zoë wohnt hier nicht mehr");

        dialogue.hearFarewellOnly();
        assertNotSent(program, "550 Zoë wohnt hier nicht mehr");
    }

    @Test
    void a_refusal_that_arrives_in_two_pieces_is_reported_as_it_is(Lab lab) {
        byte[] replies = "250 ok\r\n550 Zoë wohnt hier nicht mehr\r\n".getBytes(StandardCharsets.UTF_8);
        int inTheCharacter = "250 ok\r\n550 Zo".length() + 1;
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "hello");

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        dialogue.connection().sendBytes(Arrays.copyOf(replies, inTheCharacter));
        dialogue.hear(Turn.RECIPIENT);
        dialogue.connection().sendBytes(Arrays.copyOfRange(replies, inTheCharacter, replies.length));

        dialogue.hearFarewellOnly();
        assertNotSent(program, "550 Zoë wohnt hier nicht mehr");
    }

    @Test
    @Waits
    void a_server_that_falls_silent_in_the_middle_of_a_line_is_given_up_after_the_timeout(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendWithin(LIMIT, lab, server, "", "hello");

        Dialogue.until(Turn.SENDER, server).connection().sendAsIs("250 o");

        assertNotSent(program, program.exitStatusAfter(LIMIT));
    }

    private void assertLeavesAfter(Turn turn, String reply, Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: hello", "", "Dear Bo,");

        Dialogue dialogue = Dialogue.until(turn, server);
        dialogue.reply(reply);

        dialogue.hearFarewellOnly();
        assertNotSent(program, reply);
    }
}
