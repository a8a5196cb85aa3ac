package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("EchoServer")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class EchoServerSpec {

    @Test
    void answers_a_line_in_upper_case(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("hello");

        Answer answer = Answer.of(client, ": HELLO");
        assertThat(answer.thread()).as("what stands before \": HELLO\"").isNotBlank();
    }

    @Test
    void answers_each_line_of_a_dialogue_under_the_same_name(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("one");
        String thread = Answer.of(client, ": ONE").thread();

        for (int i = 2; i < 6; i++) {
            client.send("line " + i);
            assertThat(client.line()).isEqualTo("%s: LINE %d", thread, i);
        }
    }

    @Test
    void answers_lines_that_arrive_together_and_keeps_their_blanks(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("  two  words  ", "   ", "\tend %s");

        Answer.of(client, ":   TWO  WORDS  ");
        Answer.of(client, ":    ");
        Answer.of(client, ": \tEND %S");
    }

    @Test
    void an_empty_line_ends_the_dialogue(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("one");
        String thread = Answer.of(client, ": ONE").thread();
        client.send("", "two");

        assertThat(client.rest()).as("what comes after the empty line").isIn("", thread + ": \n", thread + ": \r\n");
    }

    @Test
    void an_empty_line_that_ends_in_carriage_return_and_line_feed_ends_the_dialogue_too(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.sendAsIs("one\r\n");
        String thread = Answer.of(client, ": ONE").thread();
        client.sendAsIs("\r\ntwo\r\n");

        assertThat(client.rest()).as("what comes after the empty line").isIn("", thread + ": \n", thread + ": \r\n");
    }

    @Test
    void an_empty_line_ends_the_dialogue_of_its_own_client_only(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection staying = lab.connect(server);
        staying.send("one");
        String thread = Answer.of(staying, ": ONE").thread();
        Connection leaving = lab.connect(server);
        staying.send("still");
        assertThat(staying.line())
                .as("the next answer to the first client, by the same thread, while another is there")
                .isEqualTo(thread + ": STILL");

        leaving.send("");
        leaving.rest();
        staying.send("two");

        assertThat(staying.line())
                .as("the answer to the client that stays, by the same thread as before")
                .isEqualTo(thread + ": TWO");
    }

    @Test
    void prints_address_line_and_thread_of_each_line(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send(" Hello ");

        String thread = Answer.of(client, ":  HELLO ").thread();
        server.printsLine("client 127.0.0.1 :  Hello  (%s)".formatted(thread));
    }

    @Test
    void answers_a_second_client_while_the_first_is_silent(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection silent = lab.connect(server);
        Connection client = lab.connect(server);

        client.send("hello");
        String second = Answer.of(client, ": HELLO").thread();

        silent.send("late");
        String first = Answer.of(silent, ": LATE").thread();
        assertThat(first).as("the name of the first client's thread").isNotEqualTo(second);
    }

    @Test
    void answers_a_second_client_while_the_first_is_in_the_middle_of_a_line(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection slow = lab.connect(server);
        slow.sendBytes("half \u00c3".getBytes(StandardCharsets.ISO_8859_1));
        Connection client = lab.connect(server);

        client.send("hello");
        Answer.of(client, ": HELLO");
        slow.sendBytes("\u00a9 line\n".getBytes(StandardCharsets.ISO_8859_1));

        Answer.of(slow, ": HALF É LINE");
    }

    @Test
    void a_newcomer_never_has_the_name_of_a_client_that_is_still_there(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection leaving = lab.connect(server);
        threadOf(leaving);
        Set<String> threads = new HashSet<>(Set.of(threadOf(lab.connect(server))));

        leaving.send("");
        leaving.rest();
        leaving.close();

        for (int i = 1; i <= 20; i++) {
            String thread = threadOf(lab.connect(server));
            assertThat(threads).as("the names of those before newcomer %d", i).doesNotContain(thread);
            threads.add(thread);
        }
    }

    private static String threadOf(Connection client) {
        client.send("who are you?");
        return Answer.of(client, ": WHO ARE YOU?").thread();
    }

    @Test
    void serves_a_thousand_clients_at_once(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection[] clients = new Connection[1_000];
        Set<String> threads = new HashSet<>();

        for (int i = 0; i < clients.length; i++) {
            clients[i] = lab.connect(server);
        }
        for (int i = 0; i < clients.length; i++) {
            clients[i].send("client " + i);
        }

        for (int i = clients.length - 1; i >= 0; i--) {
            String answer = "the answer to client %d (%d others are connected)".formatted(i, clients.length - 1);
            threads.add(Answer.of(clients[i].line(answer), ": CLIENT " + i).thread());
        }
        assertThat(threads).as("different names of threads").hasSize(clients.length);
    }

    @Test
    void prints_whole_lines_while_many_clients_talk(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection[] clients = new Connection[8];
        String[] lines = IntStream.range(0, 500).mapToObj("line %d"::formatted).toArray(String[]::new);
        List<String> expected = new ArrayList<>();

        for (int i = 0; i < clients.length; i++) {
            clients[i] = lab.connect(server);
        }
        Stream.of(clients).forEach(client -> client.send(lines));
        for (Connection client : clients) {
            String thread = Answer.of(client, ": LINE 0").thread();
            Stream.of(lines).forEach(line -> expected.add("client 127.0.0.1 : %s (%s)".formatted(line, thread)));
        }

        Set<String> whole = Set.copyOf(expected);
        for (int i = 0; i < expected.size(); i++) {
            String line = server.line();
            assertThat(whole.contains(line))
                    .withFailMessage(
                            "the screen shows the line \"%s\": it is not whole, or names another THREAD than the answers",
                            line)
                    .isTrue();
        }
    }

    @Test
    void takes_line_feed_and_carriage_return_line_feed_as_the_end_of_a_line(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.sendAsIs("one\r\ntwo\nthree\r\n");

        String thread = Answer.of(client, ": ONE").thread();
        Answer.of(client, ": TWO");
        Answer.of(client, ": THREE");
        server.printsLine("client 127.0.0.1 : one (%s)".formatted(thread));
    }

    @Test
    void puts_a_line_together_that_arrives_in_two_pieces(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        Answer.of(client, ": ONE");
        client.sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));

        Answer.of(client, ": TWO HÉ THREE");
    }

    @Test
    void takes_carriage_return_and_line_feed_for_one_line_end_when_they_arrive_apart(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.sendAsIs("one\ntwo\r");
        Answer.of(client, ": ONE");
        client.sendAsIs("\nthree\n");

        Answer.of(client, ": TWO");
        Answer.of(client, ": THREE");
    }

    @Test
    void answers_a_line_of_any_length_whole(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        String line = "abcde".repeat(13_107);

        client.send(line);

        String thread = Answer.of(client, ": " + "ABCDE".repeat(13_107)).thread();
        server.printsLine("client 127.0.0.1 : %s (%s)".formatted(line, thread));
    }

    @Test
    void answers_a_dialogue_of_any_length(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        for (int i = 0; i < 4; i++) {
            client.send("abcdefghij".repeat(3_000));

            Answer.of(client, ": " + "ABCDEFGHIJ".repeat(3_000));
        }
    }
}
