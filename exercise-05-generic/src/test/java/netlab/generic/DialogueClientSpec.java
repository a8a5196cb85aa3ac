package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("DialogueClient")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class DialogueClientSpec {

    @Test
    void prints_the_greeting_and_asks_for_a_message(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());

        server.accept().send(Marcel.GREETING);

        client.prints("S> " + Marcel.GREETING + "\n");
        client.prints("C> ");
    }

    @Test
    void sends_a_message_as_it_was_typed(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);

        client.type("  hello %s  you ");

        assertThat(connection.line()).isEqualTo("  hello %s  you ");
    }

    @Test
    void prints_the_answer_as_it_was_sent(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        connection.send(Marcel.GREETING);
        client.type("hello");
        connection.line();

        connection.sendAsIs("  hello %s  you \r\n");

        client.prints("S>   hello %s  you \n");
        client.prints("C> ");
    }

    @Test
    void goes_on_turn_by_turn(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        for (int turn = 1; turn <= 5; turn++) {
            connection.send("answer " + turn);
            client.prints("S> answer " + turn + "\n");
            client.prints("C> ");
            client.type("message " + turn);
            assertThat(connection.line()).isEqualTo("message " + turn);
        }
    }

    @Test
    void keeps_a_second_answer_for_its_turn(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.send("one", "two");

        client.prints("S> one\n");
        client.prints("C> ");
        client.type("message");
        assertThat(connection.line()).isEqualTo("message");
        client.prints("S> two\n");
        client.prints("C> ");
    }

    @Test
    void keeps_what_is_typed_too_early_for_its_turn(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        client.type("one", "two");

        connection.send("first");
        client.prints("S> first\n");
        client.prints("C> ");
        assertThat(connection.line()).isEqualTo("one");
        connection.send("second");
        client.prints("S> second\n");
        client.prints("C> ");
        assertThat(connection.line()).isEqualTo("two");
    }

    @Test
    void sends_and_prints_text_outside_ascii(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.sendByteByByte("É€😀\n");
        client.prints("S> É€😀\n");
        client.type("é€😀");

        assertThat(connection.line()).isEqualTo("é€😀");
    }

    @Test
    void puts_an_answer_together_that_arrives_in_two_pieces(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();

        connection.sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        client.prints("S> one\n");
        client.type("go on");
        connection.line();
        connection.sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));

        client.prints("S> two hé three\n");
    }

    @Test
    void keeps_many_answers_and_lines_for_their_turns(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        String[] turns =
                IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toArray(String[]::new);

        client.type(turns);
        connection.send(turns);

        for (String turn : turns) {
            client.prints("S> " + turn + "\n");
            assertThat(connection.line()).isEqualTo(turn);
        }
    }

    @Test
    void passes_on_lines_of_any_length_whole(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("DialogueClient", server.host(), server.port());
        Connection connection = server.accept();
        String line = "0123456789abcde".repeat(4_369);

        connection.sendAsIs(line + "\r\n");
        client.prints("S> " + line + "\n");
        client.type(line);

        assertThat(connection.line()).isEqualTo(line);
    }
}
