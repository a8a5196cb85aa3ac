package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        for (String end : List.of("fin", "FIN")) {
            ScriptedServer server = lab.listen();
            Program client = lab.start(Jvm.ABROAD, "DialogueClient", server.host(), server.port());

            server.accept().send(end);

            Marcel.during("the server says " + end, () -> assertEndsWell(client));
        }
    }

    @Test
    void knows_its_own_fin_in_every_country(Lab lab) {
        for (String end : List.of("fin", "FIN")) {
            ScriptedServer server = lab.listen();
            Program client = lab.start(Jvm.ABROAD, "DialogueClient", server.host(), server.port());
            Connection connection = server.accept();
            connection.send(Marcel.GREETING);
            client.type(end);
            connection.lineOrEnd();

            connection.close();

            Marcel.during(end + " was typed", () -> assertEndsWell(client));
        }
    }

    private static void assertEndsWell(Program client) {
        assertThat(client.exitStatus()).as("exit status").isZero();
    }
}
