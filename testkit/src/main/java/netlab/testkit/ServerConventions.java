package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every TCP server of the course, besides what holds for every program. */
public interface ServerConventions extends ProgramConventions {

    /** Returns what stands before {@code listening on port N} in the first line, for example {@code Echo server}. */
    String title();

    /** Waits for a sign that the server serves this client, which has just connected. */
    void assertServes(Program server, Connection client);

    @Override
    default String[] arguments(String port) {
        return new String[] {port};
    }

    @Test
    default void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String port : List.of("abc", "", "-1", "65536", "99999999999")) {
            Program program = lab.start(program(), arguments(port));

            Refusals.assertRefusal(program, 2, port);
        }
    }

    @Test
    default void a_port_in_use_is_refused_with_one_line_that_names_it(Lab lab) throws IOException {
        try (ServerSocket user = new ServerSocket(0)) {
            String port = Integer.toString(user.getLocalPort());

            Program program = lab.start(program(), arguments(port));

            Refusals.assertRefusal(program, 3, port);
        }
    }

    @Test
    default void its_first_line_names_the_port_on_which_it_accepts(Lab lab) {
        Program server = lab.start(program(), arguments("0"));

        Connection client = lab.connect(server);

        assertServes(server, client);
        assertThat(server.output()).startsWith("%s listening on port %d\n".formatted(title(), server.port()));
    }

    @Test
    default void it_ignores_its_standard_input(Lab lab) {
        Program server = lab.start(program(), arguments("0"));
        assertServesAnother(server, lab);

        server.type("quit", "");
        server.endInput();

        for (int i = 0; i < 20; i++) {
            assertServesAnother(server, lab);
        }
    }

    @Test
    default void it_listens_on_the_loopback_address_only(Lab lab) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere 127.0.0.2 may not exist");
        Program server = lab.start(program(), arguments("0"));
        InetSocketAddress elsewhere =
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), server.port());

        try (Socket socket = new Socket()) {
            Throwable refusal = catchThrowable(() -> socket.connect(elsewhere));

            assertThat(refusal)
                    .as("the refusal of a connection to 127.0.0.2, where only a server for all addresses answers")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    default void after_a_kill_it_starts_again_on_the_same_port(Lab lab) {
        Program killed = lab.startAlone(program(), arguments("0"));
        assertServes(killed, lab.connect(killed));
        killed.kill();

        Program restarted = lab.start(program(), arguments(Integer.toString(killed.port())));

        assertServes(restarted, lab.connect(restarted));
    }

    @Test
    default void it_outlives_every_kind_of_client(Lab lab) {
        Program server = lab.start(program(), arguments("0"));

        lab.connect(server).close();
        assertServesAnother(server, lab);
        lab.connect(server).reset();
        assertServesAnother(server, lab);
        try (Connection leaving = lab.connect(server)) {
            leaving.sendWhatIsTaken("in the middle of a".getBytes(StandardCharsets.UTF_8));
        }
        assertServesAnother(server, lab);
        try (Connection garbage = lab.connect(server)) {
            garbage.sendWhatIsTaken(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0x80, '\n'});
        }
        assertServesAnother(server, lab);
        try (Connection endless = lab.connect(server)) {
            endless.sendWhatIsTaken("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        }
        assertServesAnother(server, lab);
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    private void assertServesAnother(Program server, Lab lab) {
        try (Connection client = lab.connect(server)) {
            assertServes(server, client);
        }
    }
}
