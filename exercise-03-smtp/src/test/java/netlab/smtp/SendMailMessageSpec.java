package netlab.smtp;

import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("SendMail and the message")
@Tag("step-5")
class SendMailMessageSpec implements MailIsReadable {

    @Override
    public String program() {
        return "SendMail";
    }

    @Test
    void every_line_on_the_wire_ends_in_carriage_return_line_feed(Lab lab) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ScriptedServer server = lab.listen();
            String message = String.join(end, "Subject: hello", "", "one", "", "two");
            lab.start("SendMail", mailFile(lab, MailProgram.address(server) + ENVELOPE + message + end));

            Connection program = Dialogue.until(Turn.DATA, server).connection();
            program.sendAsIs("354 go ahead\r\n");

            for (String line = ""; !line.equals(".\r\n"); line = program.lineAsIs()) {
                assertThat(line.replace('\r', '␍').replace('\n', '␊'))
                        .as("a line of the message")
                        .matches("([^␍␊]*␍␊)?");
            }
        }
    }

    @Test
    void every_command_ends_in_carriage_return_line_feed(Lab lab) {
        ScriptedServer server = lab.listen();
        send(lab, server, "", "hello");
        Connection program = server.accept();

        for (Turn turn : List.of(Turn.GREETING, Turn.HELLO, Turn.SENDER, Turn.RECIPIENT)) {
            program.sendAsIs(turn.reply + "\r\n");
            assertThat(program.lineAsIs()).as("a command").endsWith("\r\n");
        }
    }

    @Test
    void no_line_is_lost_or_added(Lab lab) {
        for (String text : List.of("one\n\ntwo\n", "one\n\ntwo", "one\r\n\r\ntwo\r\n", "one\r\rtwo\r")) {
            ScriptedServer server = lab.listen();
            String content = MailProgram.address(server) + ENVELOPE + "Subject: hello\n\n" + text;
            lab.start("SendMail", mailFile(lab, content));

            ReceivedMail mail = Dialogue.inFull(server).mail();

            assertThat(mail.text()).as("the text").containsExactly("one", "", "two");
        }
    }

    @Test
    void the_message_ends_at_the_only_dot_that_stands_alone(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: dots", "", "one", ".", "RSET", "..", "two", ".");

        Dialogue dialogue = Dialogue.inFull(server);

        assertSent(program);
        assertThat(dialogue.mail().text()).containsExactly("one", ".", "RSET", "..", "two", ".");
    }
}
