package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

@DisplayName("DialogueClient comes to an end:")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class DialogueClientEndSpec {

    private static final byte[] GOODBYE = "Goodbye!\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void ends_when_fin_is_typed(Lab lab) {
        for (String end : List.of("FIN", "fin", "Fin")) {
            ScriptedServer server = lab.listen();
            Program client = lab.start("DialogueClient", server.host(), server.port());
            Connection connection = server.accept();
            connection.send(Marcel.GREETING);

            client.type(end);
            assertThat(connection.lineOrEnd().orElse("nothing"))
                    .as("what the server gets")
                    .isEqualToIgnoringCase("FIN");
            connection.sendWhatIsTaken(GOODBYE);
            connection.close();

            assertEndsAfterOnePrompt(client);
        }
    }

    @Test
    void ends_when_nothing_is_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        tell(client, connection, Marcel.GREETING);

        client.type("");
        assertThat(connection.lineOrEnd().orElse("")).as("what the server gets").matches("(?i)(fin)?");
        connection.sendWhatIsTaken(GOODBYE);
        connection.close();

        assertEndsAfterOnePrompt(client);
    }

    @Test
    void ends_well_when_the_server_has_no_word_for_fin(Lab lab) {
        for (String end : List.of("FIN", "fin", "Fin")) {
            ScriptedServer server = lab.listen();
            Program client = lab.start("DialogueClient", server.host(), server.port());
            Connection connection = server.accept();
            connection.send(Marcel.GREETING);
            client.type(end);
            assertThat(connection.lineOrEnd().orElse("nothing"))
                    .as("what the server gets")
                    .isEqualToIgnoringCase("FIN");

            connection.close();

            Marcel.during(end + " was typed", () -> assertEndsAfterOnePrompt(client));
        }
    }

    @Test
    void ends_well_when_the_server_breaks_the_connection_after_fin(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);
        client.type("fin");
        connection.lineOrEnd();

        connection.reset();

        assertEndsAfterOnePrompt(client);
    }

    @Test
    void ends_when_the_server_says_goodbye(Lab lab) {
        assertEndsAt(lab, "Goodbye!\n", "Goodbye!\r\n");
    }

    @Test
    void ends_when_the_server_says_fin(Lab lab) {
        assertEndsAt(lab, "FIN\n", "Fin\n", "fin\r\n");
    }

    @Test
    void ends_when_the_server_says_fin_in_two_pieces(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.sendAsIs("hello\nfin\r");
        client.prints("S> hello\n");
        client.type("go on");
        connection.line();
        connection.sendAsIs("\n");

        assertEndsAfterOnePrompt(client);
    }

    @Test
    void ends_when_the_server_sends_an_empty_line(Lab lab) {
        assertEndsAt(lab, "\n", "\r\n");
    }

    private static void assertEndsAt(Lab lab, String... ends) {
        for (String end : ends) {
            ScriptedServer server = lab.listen();
            Program client = lab.start("DialogueClient", server.host(), server.port());
            Connection connection = server.accept();
            connection.send(Marcel.GREETING);
            client.type("hello");
            connection.line();

            connection.sendAsIs(end);

            assertEndsAfterOnePrompt(client);
        }
    }

    @Test
    void goes_on_at_any_other_word(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        for (String word :
                List.of("fin de partie", "finish", "Goodbye! says he, and stays", "goodbye!", "the FIN", "bye")) {
            tell(client, connection, word);
            client.type(word);
            assertThat(connection.line()).isEqualTo(word);
        }
    }

    @Test
    void goes_on_at_blanks(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        for (String blanks : List.of("   ", " fin ", " Goodbye! ")) {
            tell(client, connection, blanks);
            client.type(blanks);
            assertThat(connection.line()).isEqualTo(blanks);
        }
    }

    @Test
    void goes_on_when_goodbye_is_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        tell(client, connection, Marcel.GREETING);

        client.type("Goodbye!");
        assertThat(connection.line()).isEqualTo("Goodbye!");

        tell(client, connection, "Are you still there?");
    }

    private static void tell(Program client, Connection connection, String message) {
        connection.send(message);
        client.prints("S> " + message + "\n");
        client.prints("C> ");
    }

    @Test
    void the_end_of_input_is_fin_after_the_lines_before(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");
        client.endInput();

        connection.send("first");
        assertThat(connection.line()).isEqualTo("one");
        connection.send("second");
        assertThat(connection.line()).isEqualTo("two");
        connection.send("third");
        assertThat(connection.lineOrEnd().orElse(""))
                .as("what the server gets after that")
                .matches("(?i)(fin)?");
        connection.sendWhatIsTaken(GOODBYE);
        connection.close();
        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).contains("S> first\n", "S> second\n", "S> third\n");
    }

    private static void assertEndsAfterOnePrompt(Program client) {
        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).as("standard output").containsOnlyOnce("C> ");
        assertThat(client.errors()).as("standard error").doesNotContain("\tat ");
    }
}
