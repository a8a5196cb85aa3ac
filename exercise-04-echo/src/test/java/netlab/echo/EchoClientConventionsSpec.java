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

@DisplayName("EchoClient keeps the conventions")
@Tag("step-6")
class EchoClientConventionsSpec implements ClientConventions {

    @Override
    public String synopsis() {
        return "EchoClient HOST PORT";
    }

    @Test
    void no_other_character_than_a_line_feed_ends_an_answer(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("hello");
        connection.send("w: one\ffour\u000Bfive");

        client.prints("<-- w: one\ffour\u000Bfive\n");
    }

    @Test
    void sends_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("é€😀");

        assertThat(connection.line()).isEqualTo("é€😀");
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start(Jvm.ABROAD, "EchoClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("hello");
        connection.send("w: é€😀");

        client.prints("<-- w: é€😀\n");
    }
}
