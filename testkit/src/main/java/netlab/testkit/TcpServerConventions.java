package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every TCP server of the course, besides what holds for every server. */
public interface TcpServerConventions extends PortConventions {

    /** Waits for a sign that the server serves this client, which has just connected. */
    void assertServes(Program server, Connection client);

    @Override
    default void assertServes(Program server, Lab lab) {
        assertServes(server, lab.connect(server));
    }

    /** Waits for a sign that the server serves a client who comes now, after all others have left, and who leaves. */
    default void assertServesAnother(Program server, Lab lab) {
        try (Connection client = lab.connect(server)) {
            assertServes(server, client);
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
                    .withFailMessage(
                            "a connection to 127.0.0.2 is accepted: the server listens on more than the loopback address")
                    .isInstanceOf(IOException.class);
        }
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
}
