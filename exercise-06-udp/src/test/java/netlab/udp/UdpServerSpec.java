package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpServer")
@ExtendWith(LabExtension.class)
@Tag("step-1")
class UdpServerSpec {

    private static final String ANSWER = "i am the server";
    private static final int BURST = 20;

    @Test
    void answers_a_datagram(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("hello");

        assertThat(client.receive()).isEqualTo(ANSWER);
    }

    @Test
    void prints_address_port_and_text_of_a_datagram(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("  hello  you ");

        server.printsLine("127.0.0.1:%s :   hello  you ".formatted(client.port()));
    }

    @Test
    void answers_each_client_where_it_is(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        List<DatagramPeer> clients =
                Stream.generate(() -> lab.datagramsTo(server)).limit(10).toList();

        clients.forEach(client -> client.send("hello"));

        for (DatagramPeer client : clients) {
            assertThat(client.receive()).isEqualTo(ANSWER);
        }
    }

    @Test
    void answers_every_datagram_though_it_is_the_same_again(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("hello", "hello", "hello");

        for (int i = 0; i < 3; i++) {
            assertThat(client.receive()).isEqualTo(ANSWER);
            server.printsLine("127.0.0.1:%s : hello".formatted(client.port()));
        }
    }

    @Test
    void answers_every_datagram_only_once(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer first = lab.datagramsTo(server);
        DatagramPeer second = lab.datagramsTo(server);

        int sent = 0;
        for (DatagramPeer client : List.of(first, second, first, second)) {
            client.send("hello " + sent++);
            assertThat(client.receive()).isEqualTo(ANSWER);
        }

        assertThat(first.unread()).as("further answers to the first client").isEmpty();
    }

    @Test
    void prints_a_line_for_each_datagram_of_a_burst(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        List<DatagramPeer> clients = clients(lab, server);

        List<String> lines = burst(clients);

        List<String> printed = Stream.generate(server::line).limit(lines.size()).toList();
        assertThat(printed.stream()
                        .filter(line -> !lines.contains(line))
                        .findFirst()
                        .orElse("none"))
                .as("a line that is printed, though no client has sent this text from this port")
                .isEqualTo("none");
        Set<String> seen = new HashSet<>();
        assertThat(printed.stream().filter(line -> !seen.add(line)).findFirst().orElse("none"))
                .as("a line that is printed twice, so that another is missing")
                .isEqualTo("none");
    }

    @Test
    void answers_each_datagram_of_a_burst_where_it_came_from(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        List<DatagramPeer> clients = clients(lab, server);

        burst(clients);

        for (DatagramPeer client : clients) {
            assertThat(Stream.generate(client::receive).limit(BURST).toList()).containsOnly(ANSWER);
            assertThat(client.unread()).as("further answers").isEmpty();
        }
    }

    private static List<DatagramPeer> clients(Lab lab, Program server) {
        return Stream.generate(() -> lab.datagramsTo(server)).limit(5).toList();
    }

    /** Lets each client send its datagrams, which are all different; returns the lines that they deserve. */
    private static List<String> burst(List<DatagramPeer> clients) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            for (DatagramPeer client : clients) {
                String text = "hello " + lines.size();
                client.send(text);
                lines.add("127.0.0.1:%s : %s".formatted(client.port(), text));
            }
        }
        return lines;
    }
}
