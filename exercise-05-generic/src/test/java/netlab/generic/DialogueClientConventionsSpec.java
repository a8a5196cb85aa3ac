package netlab.generic;

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

@DisplayName("DialogueClient keeps the conventions")
@Tag("step-6")
class DialogueClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "DialogueClient HOST PORT";
    }

    @Test
    void understands_and_sends_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.send("é€😀");
        client.prints("S> é€😀\n");
        client.type("É€😀");

        assertThat(connection.line()).isEqualTo("É€😀");
    }

    @Test
    void knows_fin_in_every_country(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "DialogueClient", server.host(), server.port());

        server.accept().send("fin");

        assertThat(client.exitStatus()).as("exit status").isZero();
    }
}
