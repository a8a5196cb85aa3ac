package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void verbose_sends_the_message_too_and_shows_the_trace_of_the_library(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "Subject: hello\n\nDear Bo,\n");
        Program program = lab.start("SendMailWithLibrary", "--verbose", file);

        ReceivedMail mail = Dialogue.inFull(server).mail();

        assertThat(program.exitStatus()).as("exit status").isZero();
        assertThat(program.output()).contains("Message sent\n");
        assertThat(program.output() + program.errors()).as("the trace").contains("MAIL FROM:<ann@mail.test>");
        assertThat(mail.text()).containsExactly("Dear Bo,");
    }
}
