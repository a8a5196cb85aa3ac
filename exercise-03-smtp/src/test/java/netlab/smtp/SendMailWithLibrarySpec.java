package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("SendMailWithLibrary")
@Tag("step-6")
class SendMailWithLibrarySpec implements MailIsDelivered, MailIsRefused, MailIsReadable {

    @Override
    public String program() {
        return "SendMailWithLibrary";
    }

    /** Returns three: the library has one time limit for all that it reads. */
    @Override
    public List<Turn> silentTurns() {
        return List.of(Turn.GREETING, Turn.SENDER, Turn.TEXT);
    }

    @Test
    void verbose_sends_the_message_too_and_shows_the_trace_of_the_library(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "Subject: hello\n\nDear Bo,\n");
        Program program = lab.start("SendMailWithLibrary", "--verbose", file);

        ReceivedMail mail = Dialogue.inFull(server).mail();

        assertThat(program.exitStatus()).as("exit status").isZero();
        assertThat(program.output()).contains("Message sent\n");
        assertThat(program.output() + program.errors()).as("the trace").contains("MAIL FROM:<ann@mail.test>");
        assertThat(mail.text())
                .as("the text, which begins behind the first empty line")
                .containsExactly("Dear Bo,");
    }

    @Test
    void verbose_does_not_change_how_a_refusal_is_reported(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");
        Program program = lab.start("SendMailWithLibrary", "--timeout", "20", "--verbose", file);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        dialogue.reply("550 nobody likes Ann");
        dialogue.hearFarewellOnly();

        assertThat(program.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(program.errors().lines().filter(line -> line.startsWith("Message not sent: ")))
                .as("lines on standard error that say whether the message was sent")
                .singleElement()
                .asString()
                .contains("550 nobody likes Ann");
        assertThat(program.output()).doesNotContain("Message sent");
    }
}
