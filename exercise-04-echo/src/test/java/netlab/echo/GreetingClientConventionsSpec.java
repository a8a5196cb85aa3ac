package netlab.echo;

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

@DisplayName("GreetingClient keeps the conventions")
@Tag("step-6")
class GreetingClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "GreetingClient HOST PORT";
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "GreetingClient", server.host(), server.port());

        try (Connection connection = server.accept()) {
            connection.send("é€😀");
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("é€😀\n");
    }

    @Test
    void a_reset_is_never_a_stack_trace(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("GreetingClient", server.host(), server.port());

        server.accept().reset();

        assertThat(client.exitStatus()).as("exit status").isIn(0, 3);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSizeLessThan(2);
        if (client.exitStatus() == 3) {
            assertThat(client.errors()).as("standard error").contains(server.host(), server.port());
        }
    }

    @Test
    void passes_on_characters_that_end_lines_elsewhere(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("GreetingClient", server.host(), server.port());

        try (Connection connection = server.accept()) {
            connection.send("one\ffour\u000Bfive");
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("one\ffour\u000Bfive\n");
    }
}
