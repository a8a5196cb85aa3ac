package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class TapTest {

    @Test
    void passes_on_and_records_what_both_sides_say(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = startBehindTap(server, lab);

        answer(server);

        assertThat(client.exitStatus()).isZero();
        assertThat(client.output()).isEqualTo("answer\n");
        assertThat(said(lab)).contains("S: (ends the stream)");
        assertThat(said(lab))
                .filteredOn("C: hello␊"::equals)
                .as("by tap and server")
                .hasSize(2);
        assertThat(said(lab))
                .filteredOn("S: answer␊"::equals)
                .as("by tap and server")
                .hasSize(2);
    }

    @Test
    void numbers_conversations_from_the_second_on(Lab lab) {
        ScriptedServer server = lab.listen();
        Tap tap = lab.tap(Integer.parseInt(server.port()));

        lab.start("Client", tap.host(), tap.port());
        answer(server);
        Program second = lab.start("Client", tap.host(), tap.port());
        answer(server);

        assertThat(second.exitStatus()).isZero();
        assertThat(said(lab))
                .filteredOn("C2: hello␊"::equals)
                .as("by tap and server")
                .hasSize(2);
        assertThat(said(lab))
                .filteredOn("S2: answer␊"::equals)
                .as("by tap and server")
                .hasSize(2);
    }

    @Test
    void asks_for_the_port_of_the_server_only_when_a_program_connects(Lab lab) {
        ScriptedServer server = lab.listen();
        AtomicInteger asked = new AtomicInteger();
        Tap tap = lab.tap(() -> {
            asked.incrementAndGet();
            return Integer.parseInt(server.port());
        });
        assertThat(asked).hasValue(0);

        lab.start("Client", tap.host(), tap.port());
        answer(server);

        assertThat(asked).hasValue(1);
    }

    @Test
    void passes_on_a_reset(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = startBehindTap(server, lab);

        Connection connection = server.accept();
        connection.line();
        connection.reset();

        assertThat(client.exitStatus()).isEqualTo(3);
        assertThat(said(lab)).contains("S: (is cut off: Connection reset)");
    }

    @Test
    void passes_on_the_end_of_one_direction(Lab lab) throws IOException {
        lab.start("Waits");
        ScriptedServer server = lab.listen();
        Tap tap = lab.tap(Integer.parseInt(server.port()));

        try (Socket program = connect(tap)) {
            Connection connection = server.accept();
            program.getOutputStream().write("last words".getBytes(StandardCharsets.UTF_8));
            program.shutdownOutput();
            assertThat(connection.rest()).isEqualTo("last words");
            connection.send("answer");
            connection.close();

            assertThat(program.getInputStream().readAllBytes()).asString().isEqualTo("answer\n");
        }
    }

    @Test
    void ends_its_conversations_with_the_lab() throws IOException {
        Lab lab = Benches.alone("netlab.testkit.samples", Benches.PATIENT);
        lab.start("Waits");
        ScriptedServer server = lab.listen();
        try (Socket program = connect(lab.tap(Integer.parseInt(server.port())))) {
            server.accept();

            lab.clear();

            assertThat(endOf(program)).isTrue();
        }
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Program startBehindTap(ScriptedServer server, Lab lab) {
        Tap tap = lab.tap(Integer.parseInt(server.port()));
        return lab.start("Client", tap.host(), tap.port());
    }

    private static void answer(ScriptedServer server) {
        try (Connection connection = server.accept()) {
            connection.line();
            connection.send("answer");
        }
    }

    private static Socket connect(Tap tap) throws IOException {
        return new Socket(tap.host(), Integer.parseInt(tap.port()));
    }

    private static List<String> said(Lab lab) {
        return lab.conversation().stream()
                .map(row -> row.replaceFirst("\\s+\\+\\d+ ms$", ""))
                .toList();
    }
}
