package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("DialogueClient loses its server:")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class DialogueClientLossSpec {

    @Test
    void a_server_that_leaves_without_a_greeting_is_lost(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());

        server.accept().close();

        assertLost(client, server);
    }

    @Test
    void a_server_that_leaves_without_an_answer_is_lost(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);
        client.type("hello");
        connection.line();

        connection.close();

        assertLost(client, server);
    }

    @Test
    void a_server_that_has_left_is_lost_at_the_next_line(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);
        client.prints("C> ");
        connection.close();

        client.type("anybody there?");

        assertLost(client, server);
    }

    @Test
    void a_server_that_breaks_the_connection_is_lost(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);
        client.type("hello");
        connection.line();

        connection.reset();

        assertLost(client, server);
    }

    @Test
    void a_server_that_says_too_much_and_leaves_is_lost(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.sendWhatIsTaken(("x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8));
        connection.close();
        client.type("hello");

        assertLost(client, server);
    }

    private static void assertLost(Program client, ScriptedServer server) {
        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(1);
        assertThat(client.errors()).as("standard error").contains(server.host(), server.port());
    }
}
