package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.ClientConventions;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("ChatClient keeps the conventions")
@Tag("step-6")
class ChatClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "ChatClient HOST PORT";
    }

    @Test
    void sends_and_shows_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "ChatClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send("7");
        client.prints("you are number 7\n");

        client.type("é€😀");
        assertThat(connection.line())
                .as("what is sent of the line that was typed")
                .isEqualTo("é€😀");
        connection.send("3>> é€😀");

        client.prints("3>> é€😀\n");
    }
}
