package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.PortConventions;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("UdpServer keeps the conventions")
@Tag("step-6")
class UdpServerConventionsSpec implements PortConventions {

    @Override
    public String synopsis() {
        return "UdpServer PORT";
    }

    @Override
    public String title() {
        return "UDP server";
    }

    @Override
    public void assertServes(Program server, Lab lab) {
        DatagramPeer client = lab.datagramsTo(server);
        client.send("are you there?");
        assertThat(client.receive()).isEqualTo("i am the server");
    }

    @Test
    void a_second_server_cannot_have_the_port_of_the_first(Lab lab) {
        Program first = lab.start("UdpServer", "0");
        String port = Integer.toString(first.port());

        Program second = lab.start("UdpServer", port);

        Refusals.assertRefusal(second, 3, port);
        assertServes(first, lab);
    }

    @Test
    void it_ignores_its_standard_input(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        server.type("quit", "");
        server.endInput();

        for (int i = 0; i < 1_100; i++) {
            client.send("are you there?");
            assertThat(client.receive()).isEqualTo("i am the server");
        }
    }

    @Test
    @Waits
    void it_waits_for_a_datagram_as_long_as_it_takes(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        server.port();

        assertThat(server.endsWithin(Duration.ofSeconds(1)))
                .as("the server ends, for no datagram comes")
                .isFalse();

        assertServes(server, lab);
    }

    @Test
    void quotes_the_signs_of_a_bad_value_as_they_are(Lab lab) {
        Refusals.assertRefusal(lab.start("UdpServer", "%d"), 2, "%d");
    }

    @Test
    void it_receives_at_the_loopback_address_only(Lab lab) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere 127.0.0.2 may not exist");
        Program server = lab.start("UdpServer", "0");

        try (DatagramSocket client = new DatagramSocket()) {
            client.connect(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), server.port());

            assertThat(catchThrowable(() -> sendUntilAnswered(client)))
                    .withFailMessage("a datagram to 127.0.0.2 is not refused: the server receives at all addresses")
                    .isInstanceOf(PortUnreachableException.class);
        }
    }

    /** Sends again and again, for a system does not tell of every refusal. */
    private static void sendUntilAnswered(DatagramSocket client) throws IOException {
        client.setSoTimeout(100);
        for (int i = 0; i < 50; i++) {
            try {
                client.send(new DatagramPacket(new byte[1], 1));
                client.receive(new DatagramPacket(new byte[100], 100));
                return;
            } catch (SocketTimeoutException nothingYet) {
                continue;
            }
        }
    }

    @Test
    void prints_and_answers_the_address_of_the_client_and_not_its_own(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsFromElsewhereTo(server);

        client.send("hello");

        server.printsLine("%s:%s : hello".formatted(client.host(), client.port()));
        assertThat(client.receive()).isEqualTo("i am the server");
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("é");

        server.printsLine("127.0.0.1:%s : é".formatted(client.port()));
    }
}
