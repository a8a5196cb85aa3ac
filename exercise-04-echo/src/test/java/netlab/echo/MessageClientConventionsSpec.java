package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.ClientConventions;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Surroundings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("MessageClient keeps the conventions")
@Tag("step-6")
class MessageClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "MessageClient HOST PORT [MESSAGE]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\rlines", "a line\n"})
    void a_message_with_a_line_end_is_refused(String message, Lab lab) {
        Program client = lab.attempt(program(), "127.0.0.1", lab.refusingPort(), message);

        Refusals.assertRefusal(client, 2, "line");
    }

    @Test
    void sends_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();

        lab.start(Surroundings.LATIN_1, "MessageClient", server.host(), server.port(), "é");

        assertThat(server.accept().line()).isEqualTo("é");
    }
}
