package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpServer, whatever arrives,")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class UdpServerAnythingSpec {

    @Test
    void prints_nothing_of_a_longer_datagram_before(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        for (String text : List.of("a long datagram", "short", "a long datagram again", "")) {
            client.send(text);
            assertThat(server.line())
                    .as("the line of the datagram \"%s\"", text)
                    .isEqualTo("127.0.0.1:%s : %s".formatted(client.port(), text));
        }
    }

    @Test
    void answers_an_empty_datagram(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("");

        server.printsLine("127.0.0.1:%s : ".formatted(client.port()));
        assertAnswered(client);
    }

    @Test
    void prints_the_largest_datagram_whole_and_answers_it_once(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);
        String text = "x" + "áéíóú".repeat(6_550) + "áéí";

        client.send(text);

        assertThat(server.line())
                .as("the line of a datagram of 65,507 bytes, two for each character")
                .isEqualTo("127.0.0.1:%s : %s".formatted(client.port(), text));
        assertAnswered(client);
        assertServesAnother(server, lab);
        assertThat(client.unread()).as("further answers").isEmpty();
    }

    @Test
    void prints_text_outside_ascii(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("é€😀");

        server.printsLine("127.0.0.1:%s : é€😀".formatted(client.port()));
    }

    @Test
    void shows_a_byte_that_is_no_utf_8_as_a_replacement_character(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.sendBytes((byte) 'a', (byte) 0xFF, (byte) 'b');

        server.printsLine("127.0.0.1:%s : a\ufffdb".formatted(client.port()));
        assertAnswered(client);
    }

    @Test
    void completes_no_character_with_the_next_datagram(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.sendBytes((byte) 'a', (byte) 0xC3);
        server.printsLine("127.0.0.1:%s : a\ufffd".formatted(client.port()));

        client.sendBytes((byte) 0xA9, (byte) 'b');
        server.printsLine("127.0.0.1:%s : \ufffdb".formatted(client.port()));
    }

    @Test
    void prints_a_zero_and_what_stands_behind_it(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("before\0after");

        server.printsLine("127.0.0.1:%s : before\0after".formatted(client.port()));
    }

    @Test
    void prints_characters_that_nobody_sees(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);
        String text = "\ufeffa\tb\u0001ce\u0301";

        client.send(text);

        assertThat(server.line())
                .as("the line of a datagram that is a byte order mark, a, a tab, b, Ctrl-A, c, e and an accent")
                .isEqualTo("127.0.0.1:%s : %s".formatted(client.port(), text));
    }

    @Test
    void answers_bytes_of_any_value(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        for (int value : IntStream.range(0, 256).toArray()) {
            client.sendBytes((byte) value, (byte) 0);
            assertAnswered(client);
        }
    }

    @Test
    void answers_a_datagram_of_several_lines_once(Lab lab) {
        Program server = lab.start("UdpServer", "0");
        DatagramPeer client = lab.datagramsTo(server);

        client.send("two\r\nlines\n");

        assertAnswered(client);
        server.prints("127.0.0.1:%s : two".formatted(client.port()));
        server.prints("lines");
        assertServesAnother(server, lab);
        assertThat(client.unread()).as("further answers").isEmpty();
    }

    @Test
    void goes_on_when_a_client_is_gone_before_its_answer(Lab lab) {
        Program server = lab.start("UdpServer", "0");

        for (int i = 0; i < 10; i++) {
            DatagramPeer gone = lab.datagramsTo(server);
            gone.send("goodbye");
            gone.close();
        }

        assertServesAnother(server, lab);
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    private static void assertServesAnother(Program server, Lab lab) {
        DatagramPeer client = lab.datagramsTo(server);
        client.send("are you there?");
        assertAnswered(client);
        server.printsLine("127.0.0.1:%s : are you there?".formatted(client.port()));
    }

    private static void assertAnswered(DatagramPeer client) {
        assertThat(client.receive()).isEqualTo("i am the server");
    }
}
