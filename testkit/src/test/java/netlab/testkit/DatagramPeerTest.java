package netlab.testkit;

import static netlab.testkit.Benches.IMPATIENT;
import static netlab.testkit.Benches.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatagramPeerTest {

    private final Lab lab = Benches.alone("netlab.testkit.samples", PATIENT);
    private final DatagramPeer peer = lab.datagrams();
    private DatagramSocket program;

    @BeforeEach
    void open() throws SocketException {
        program = new DatagramSocket(0, Loopback.ADDRESS);
    }

    @AfterEach
    void close() throws IOException {
        program.close();
        lab.clear();
    }

    @Test
    void receives_datagrams_one_by_one() throws IOException {
        says("one");
        says("");
        says("é");

        assertThat(peer.receive()).isEqualTo("one");
        assertThat(peer.receive()).isEmpty();
        assertThat(peer.receive()).isEqualTo("é");
        assertThat(rows()).containsExactly("C: (3 bytes: one)", "C: (0 bytes)", "C: (2 bytes: é)");
    }

    @Test
    void receives_the_largest_datagram() throws IOException {
        says("x".repeat(65_507));

        assertThat(peer.receive()).isEqualTo("x".repeat(65_507));
    }

    @Test
    void answers_whoever_was_the_last_to_send() throws IOException {
        try (DatagramSocket other = new DatagramSocket(0, Loopback.ADDRESS)) {
            other.send(packet("from the other", peer));
            says("from me");
            peer.receive();
            peer.receive();

            peer.send("for you", "");
            peer.sendBytes((byte) 0xFF);

            assertThat(heard()).asString().isEqualTo("for you");
            assertThat(heard()).isEmpty();
            assertThat(heard()).containsExactly(0xFF);
            assertThat(rows()).endsWith("S: (7 bytes: for you)", "S: (0 bytes)", "S: (1 byte: ‹FF›)");
        }
    }

    @Test
    void answers_whoever_was_the_first_to_send() throws IOException {
        try (DatagramSocket other = new DatagramSocket(0, Loopback.ADDRESS)) {
            says("from me");
            other.send(packet("from the other", peer));
            peer.receive();
            peer.receive();

            peer.answerFirst("for you");

            assertThat(heard()).asString().isEqualTo("for you");
            assertThat(rows()).endsWith("S: (7 bytes: for you)");
        }
    }

    @Test
    void talks_to_a_server() throws IOException {
        DatagramPeer client = lab.datagramsTo(server());

        client.send("hello");

        assertThat(heard()).asString().isEqualTo("hello");
        program.send(packet("goodbye", client));
        assertThat(client.receive()).isEqualTo("goodbye");
        assertThat(rows()).containsExactly("C2: (5 bytes: hello)", "S2: (7 bytes: goodbye)");
    }

    @Test
    void talks_to_a_server_from_elsewhere() throws IOException {
        DatagramPeer client = lab.datagramsFromElsewhereTo(server());

        client.send("hello");

        assertThat(sender()).isEqualTo(address(client));
        assertThat(client.host()).isEqualTo(Loopback.elsewhere().getHostAddress());
    }

    @Test
    void says_so_when_somebody_else_answers_in_the_place_of_the_server() throws IOException {
        DatagramPeer client = lab.datagramsTo(server());
        try (DatagramSocket other = new DatagramSocket(0, Loopback.ADDRESS)) {
            other.send(packet("here!", client));

            assertThatThrownBy(client::receive)
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessage(
                            "the datagram came from 127.0.0.1:%d, and not from 127.0.0.1:%d, which was asked",
                            other.getLocalPort(), program.getLocalPort());
        }
    }

    @Test
    void a_stranger_sends_to_the_same_program_from_another_port() throws IOException {
        DatagramPeer stranger = lab.stranger(peer);
        says("hello");
        peer.receive();

        stranger.send("evil");

        assertThat(sender()).isNotEqualTo(address(peer)).isEqualTo(address(stranger));
        assertThat(rows()).endsWith("X2: (4 bytes: evil)");
    }

    @Test
    void a_stranger_from_elsewhere_has_the_same_port() throws IOException {
        DatagramPeer stranger = lab.strangerFromElsewhere(peer);
        says("hello");
        peer.receive();

        stranger.send("evil");

        assertThat(sender()).isNotEqualTo(address(peer));
        assertThat(stranger.port()).isEqualTo(peer.port());
    }

    @Test
    void disturbs_while_it_waits() throws IOException {
        lab.start("Waits");
        says("first");
        peer.receive();

        String received = peer.receiveDespite(() -> peer.send(again()));

        assertThat(received).isEqualTo("again");
        assertThat(heard()).asString().isEqualTo("disturbed");
    }

    private String again() {
        try {
            says("again");
            return "disturbed";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tells_what_was_not_received() throws IOException {
        says("one");
        says("two");
        says("three");
        peer.receive();

        assertThat(peer.unread()).containsExactly("two", "three");
        assertThat(peer.unread()).isEmpty();
    }

    @Test
    void leaves_off_where_datagrams_come_without_end() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread flood = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                again();
            }
        });

        assertThat(peer.unread()).hasSizeLessThanOrEqualTo(1_000);

        over.set(true);
        flood.join();
    }

    @Test
    void shows_in_the_conversation_what_was_not_received() throws IOException {
        says("one");

        assertThat(rows()).containsExactly("C: (3 bytes: one)");
    }

    @Test
    void loses_patience() throws IOException {
        Lab impatient = Benches.alone("netlab.testkit.samples", IMPATIENT);
        impatient.start("Waits");

        assertThatThrownBy(impatient.datagrams()::receive)
                .isInstanceOf(OutOfPatience.class)
                .hasMessage("waited 0 s for a datagram from the program");
        impatient.clear();
    }

    @Test
    void says_so_when_the_program_ends_without_sending() {
        lab.start("Ends", "0", "", "");

        assertThatThrownBy(peer::receive)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the program ended without sending a datagram");
    }

    @Test
    void says_so_when_the_program_ends_without_sending_another() throws IOException {
        says("hello");
        peer.receive();
        lab.start("Ends", "0", "", "");

        assertThatThrownBy(peer::receive).hasMessage("the program ended without sending another datagram");
    }

    @Test
    void says_so_again_when_the_program_has_ended_before() {
        lab.start("Ends", "0", "", "").exitStatus();
        DatagramPeer late = lab.datagrams();
        late.unread();

        assertThatThrownBy(late::receive).hasMessage("the program ended without sending a datagram");
    }

    @Test
    void is_woken_for_nothing_while_another_program_lives() throws IOException {
        lab.start("Waits");
        lab.start("Ends", "0", "", "").exitStatus();
        peer.wake();
        says("hello");

        assertThat(peer.receive()).isEqualTo("hello");
    }

    @Test
    void refuses_datagrams_once_it_is_closed() throws IOException {
        program.connect(address(peer));
        peer.close();
        peer.close();
        peer.wake();

        assertThatThrownBy(this::sendUntilRefused).isInstanceOf(PortUnreachableException.class);
    }

    /** Sends again and again, for a system does not report every refusal. */
    private void sendUntilRefused() throws IOException {
        program.setSoTimeout(20);
        while (true) {
            try {
                program.send(packet("hello", peer));
                program.receive(packet("", peer));
            } catch (SocketTimeoutException notReported) {
                continue;
            }
        }
    }

    private Program server() {
        Program server = lab.start("Repeats");
        server.type("Sample server listening on port " + program.getLocalPort());
        return server;
    }

    private void says(String text) throws IOException {
        program.send(packet(text, peer));
    }

    private static DatagramPacket packet(String text, DatagramPeer to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DatagramPacket(bytes, bytes.length, address(to));
    }

    private static SocketAddress address(DatagramPeer peer) throws IOException {
        return new InetSocketAddress(peer.host(), Integer.parseInt(peer.port()));
    }

    private byte[] heard() throws IOException {
        DatagramPacket packet = next();
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private SocketAddress sender() throws IOException {
        return next().getSocketAddress();
    }

    private DatagramPacket next() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        program.setSoTimeout(PATIENT.millis());
        program.receive(packet);
        return packet;
    }

    private List<String> rows() {
        return lab.conversation().stream()
                .map(row -> row.replaceFirst(" +\\+\\d+ ms$", ""))
                .toList();
    }
}
