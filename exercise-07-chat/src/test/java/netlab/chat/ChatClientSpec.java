package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatClient")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class ChatClientSpec {

    private static final Duration A_WHILE = Duration.ofMillis(500);

    @Test
    void prints_its_number(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());

        server.accept().send("12");

        client.printsLine("you are number 12");
    }

    @Test
    void shows_what_is_said_before_anything_is_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.send("3>> hello");
        client.prints("3>> hello\n");
        connection.send("4>> hello yourself");

        client.prints("4>> hello yourself\n");
    }

    @Test
    void sends_what_is_typed_before_anything_is_said(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type("hello");
        assertThat(connection.line()).isEqualTo("hello");
        client.type("anybody there?");

        assertThat(connection.line()).isEqualTo("anybody there?");
    }

    @Test
    void sends_blanks_and_empty_lines_as_they_are_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type("  two  words  ", "", "   ", "quit now", "100 % of %d");

        assertThat(connection.line()).isEqualTo("  two  words  ");
        assertThat(connection.line()).as("the empty line that was typed").isEmpty();
        assertThat(connection.line()).as("the line of blanks that was typed").isEqualTo("   ");
        assertThat(connection.line()).isEqualTo("quit now");
        assertThat(connection.line()).isEqualTo("100 % of %d");
    }

    @Test
    void shows_every_line_whatever_it_says(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.send("3 joined", "", "quit", "7 left", "7>> hello", "3>>   two  words  ", "3>> 100 % of %d");

        client.prints("3 joined\n");
        client.prints("quit\n");
        client.prints("7 left\n");
        client.prints("7>> hello\n");
        client.prints("3>>   two  words  \n");
        client.prints("3>> 100 % of %d\n");
        String between = client.output().replaceFirst("(?s).*3 joined\n", "").replaceFirst("(?s)quit\n.*", "");
        assertThat(between).as("what is shown of an empty line").contains("\n");
    }

    @Test
    void shows_every_character_as_it_is(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        for (String line : Talk.ofUnusualCharacters()) {
            connection.send("3>> " + line);
            client.prints("3>> " + line + "\n");
        }
    }

    @Test
    void sends_every_character_as_it_is_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        for (String line : Talk.ofUnusualCharacters()) {
            client.type(line);
            assertThat(connection.line())
                    .as("what is sent of a line that was typed")
                    .isEqualTo(line);
        }
    }

    @Test
    void sends_all_that_is_typed_however_much_it_is(Lab lab) {
        List<String> lines = Talk.lines(1_100, 20);
        String line = "0123456789".repeat(2_000);
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type(lines.toArray(String[]::new));
        client.type(line);

        lines.forEach(typed -> assertThat(connection.line()).isEqualTo(typed));
        assertThat(connection.line()).isEqualTo(line);
    }

    @Test
    void tells_its_number_from_the_lines_that_arrive_with_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());

        server.accept().sendAsIs("7\r\n3>> one\n4>> two\r\n");

        client.printsLine("you are number 7");
        client.prints("3>> one\n");
        client.prints("4>> two\n");
    }

    @Test
    void puts_lines_together_that_arrive_byte_by_byte(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.sendByteByByte("1234\r\n");
        connection.sendByteByByte("3>> é€😀\n");

        client.printsLine("you are number 1234");
        client.prints("3>> é€😀\n");
    }

    @Test
    void puts_a_character_together_that_arrives_in_two_pieces(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.sendBytes("3>> one\n3>> h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        client.prints("3>> one\n");
        connection.sendBytes("\u00a9\n".getBytes(StandardCharsets.ISO_8859_1));

        client.prints("3>> hé\n");
    }

    @Test
    void shows_a_line_of_any_length_whole(Lab lab) {
        String line = "3>> " + "0123456789".repeat(15_000);
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.send(line, "3>> short");

        client.prints(line + "\n");
        client.prints("3>> short\n");
    }

    @Test
    void quit_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type("one", "quit");

        assertThat(connection.line()).isEqualTo("one");
        assertLeaves(client, connection);
    }

    @Test
    void the_end_of_input_ends_it_after_the_lines_before(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type("one", "two");
        client.endInput();

        assertThat(connection.line()).isEqualTo("one");
        assertThat(connection.line()).isEqualTo("two");
        assertLeaves(client, connection);
    }

    @Test
    void a_reset_in_answer_to_quit_is_no_failure(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type("quit");
        connection.lineOrEnd();
        connection.reset();

        assertEndsWell(client);
    }

    @Test
    @Waits
    void what_is_typed_before_quit_arrives_though_others_talk_meanwhile(Lab lab) {
        List<String> lines = Talk.lines(600, 100);
        ScriptedServer server = lab.listenNarrowly();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        client.type(lines.toArray(String[]::new));
        client.type("quit");
        client.endsWithin(A_WHILE);

        for (String line : lines) {
            connection.sendWhatIsTaken("3>> meanwhile\n".getBytes(StandardCharsets.UTF_8));
            assertThat(connection.lineOrEnd().orElse("(the end)"))
                    .as("what arrives of the lines that were typed before quit")
                    .isEqualTo(line);
        }
        assertLeaves(client, connection);
    }

    @Test
    void what_is_typed_before_it_is_connected_is_sent(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());

        client.type("one");
        client.endInput();
        Connection connection = server.accept();
        connection.send("7");

        assertThat(connection.line()).isEqualTo("one");
        assertLeaves(client, connection);
    }

    @Test
    void a_server_that_closes_ends_it_without_a_key(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.send(Talk.lines(50, 20).toArray(String[]::new));
        connection.close();

        Talk.lines(50, 20).forEach(line -> client.prints(line + "\n"));
        assertLost(client, server);
    }

    @Test
    void a_reset_ends_it_without_a_key(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());
        Connection connection = enter(client, server);

        connection.reset();

        assertLost(client, server);
    }

    @Test
    void a_server_that_closes_in_place_of_a_number_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());

        server.accept().close();

        assertLost(client, server);
        assertThat(client.output()).doesNotContain("you are number");
    }

    @Test
    void a_reset_in_place_of_a_number_ends_it(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("ChatClient", server.host(), server.port());

        server.accept().reset();

        assertLost(client, server);
        assertThat(client.output()).doesNotContain("you are number");
    }

    private static Connection enter(Program client, ScriptedServer server) {
        Connection connection = server.accept();
        connection.send("7");
        client.prints("you are number 7\n");
        return connection;
    }

    /** Waits for a client that says so or simply closes, and closes as a chat server does. */
    private static void assertLeaves(Program client, Connection connection) {
        assertThat(connection.lineOrEnd().orElse("(the end)"))
                .as("the last line, if any")
                .isIn("quit", "(the end)");
        connection.close();
        assertEndsWell(client);
    }

    private static void assertEndsWell(Program client) {
        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.errors())
                .as("standard error, on which no stack trace may be")
                .doesNotContain("\tat ");
    }

    private static void assertLost(Program client, ScriptedServer server) {
        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(1);
        assertThat(client.errors()).as("standard error").contains(server.host(), server.port());
    }
}
