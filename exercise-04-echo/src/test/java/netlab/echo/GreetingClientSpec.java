package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
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

@DisplayName("GreetingClient")
@ExtendWith(LabExtension.class)
@Tag("step-2")
class GreetingClientSpec {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    void prints_the_greeting(Lab lab) {
        Program client = clientOf(lab, connection -> connection.send("Thank you for connecting"));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Thank you for connecting\n");
    }

    @Test
    void prints_all_lines_until_the_server_closes(Lab lab) {
        Program client = clientOf(lab, connection -> {
            connection.send("one", "", "  three  ");
            connection.send("four %s");
        });

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("one\n\n  three  \nfour %s\n");
    }

    @Test
    void prints_nothing_if_the_server_sends_nothing(Lab lab) {
        Program client = clientOf(lab, connection -> {});

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).as("standard output").isEmpty();
    }

    @Test
    void prints_lines_that_end_in_carriage_return_and_line_feed(Lab lab) {
        Program client = clientOf(lab, connection -> connection.sendAsIs("one\r\ntwo\r\n"));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("one\ntwo\n");
    }

    @Test
    void prints_a_line_of_any_length_whole(Lab lab) {
        String line = "0123456789".repeat(7_000);

        Program client = clientOf(lab, connection -> connection.send(line));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output, where \uFFFD stands for a piece of a character")
                .doesNotContain("\uFFFD")
                .isEqualTo(line + "\n");
    }

    @Test
    void prints_however_much_the_server_sends(Lab lab) {
        String[] lines = Collections.nCopies(4, "0123456789".repeat(30_000)).toArray(String[]::new);

        Program client = clientOf(lab, connection -> connection.send(lines));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output().lines()).as("lines on standard output").containsExactly(lines);
    }

    @Test
    @Waits
    void goes_on_until_the_server_closes_however_long_it_is_silent(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("GreetingClient", server.host(), server.port());
        try (Connection connection = server.accept()) {
            connection.send("one");
            client.prints("one\n");
            client.endsWithin(A_WHILE);
            connection.send("two");
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("one\ntwo\n");
    }

    @Test
    void prints_a_long_line_outside_ascii(Lab lab) {
        String line = "x" + "é€😀".repeat(6_000);

        Program client = clientOf(lab, connection -> connection.send(line));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output, where \uFFFD stands for a piece of a character")
                .doesNotContain("\uFFFD")
                .isEqualTo(line + "\n");
    }

    @Test
    void understands_utf_8_however_it_is_cut(Lab lab) {
        String line = "é€😀".repeat(300);

        Program client = clientOf(lab, connection -> connection.sendByteByByte(line + "\n"));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo(line + "\n");
    }

    private interface Script {
        void play(Connection connection);
    }

    private static Program clientOf(Lab lab, Script script) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("GreetingClient", server.host(), server.port());
        try (Connection connection = server.accept()) {
            script.play(connection);
        }
        return client;
    }
}
