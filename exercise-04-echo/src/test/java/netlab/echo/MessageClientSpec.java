package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("MessageClient")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class MessageClientSpec {

    @Test
    void sends_hello_server_and_closes(Lab lab) {
        ScriptedServer server = lab.listen();

        Program client = lab.start("MessageClient", server.host(), server.port());

        Connection connection = server.accept();
        assertThat(connection.line()).isEqualTo("hello server");
        assertThat(connection.rest()).as("what comes after the message").isEmpty();
        assertThat(client.exitStatus()).as("exit status").isZero();
    }

    @Test
    void sends_the_message_that_it_is_given(Lab lab) {
        ScriptedServer server = lab.listen();

        Program client = lab.start("MessageClient", server.host(), server.port(), " see  you ");

        Connection connection = server.accept();
        assertThat(connection.line()).isEqualTo(" see  you ");
        assertThat(connection.rest()).as("what comes after the message").isEmpty();
        assertThat(client.exitStatus()).as("exit status").isZero();
    }

    @Test
    void sends_an_empty_message_as_an_empty_line(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start("MessageClient", server.host(), server.port(), "");

        Connection connection = server.accept();
        assertThat(connection.line()).isEmpty();
        assertThat(connection.rest()).as("what comes after the message").isEmpty();
    }

    @Test
    void sends_a_message_as_it_is_whatever_it_looks_like(Lab lab) {
        for (String message : List.of("   ", "-v", "--help", "100 %s")) {
            ScriptedServer server = lab.listen();

            lab.start("MessageClient", server.host(), server.port(), message);

            assertThat(server.accept().line()).isEqualTo(message);
        }
    }

    @Test
    void prints_nothing_whatever_the_server_says(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("MessageClient", server.host(), server.port());

        try (Connection connection = server.accept()) {
            connection.line();
            connection.send("hello client");
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).as("standard output").isEmpty();
    }

    @Test
    void sends_a_message_outside_ascii_as_utf_8(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start("MessageClient", server.host(), server.port(), "é€😀");

        assertThat(server.accept().line()).isEqualTo("é€😀");
    }
}
