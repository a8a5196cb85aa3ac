package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.ClientConventions;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("MessageClient keeps the conventions")
@Tag("step-6")
class MessageClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "MessageClient HOST PORT [MESSAGE]";
    }

    @Test
    void a_message_with_a_line_end_is_refused(Lab lab) {
        for (String message : List.of("two\nlines", "two\r\nlines", "a line\n")) {
            Program client = lab.start(program(), "127.0.0.1", lab.refusingPort(), message);

            Refusals.assertRefusal(client, 2, "line");
        }
    }

    @Test
    void sends_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start(Jvm.ABROAD, "MessageClient", server.host(), server.port(), "é");

        assertThat(server.accept().line()).isEqualTo("é");
    }
}
