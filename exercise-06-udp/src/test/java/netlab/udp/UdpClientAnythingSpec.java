package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient, whatever is sent,")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class UdpClientAnythingSpec {

    @Test
    void sends_an_empty_message_as_an_empty_datagram(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start("UdpClient", server.host(), server.port(), "");

        assertThat(server.receive()).as("the empty message").isEmpty();
    }

    @Test
    void sends_an_empty_message_again(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = start(lab, server, "");

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(server.unread()).as("all tries").containsExactly("", "", "");
    }

    @Test
    void sends_a_message_of_several_lines_in_one_datagram(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start("UdpClient", server.host(), server.port(), "two\r\nlines\n");

        assertThat(server.receive()).isEqualTo("two\r\nlines\n");
    }

    @Test
    void sends_the_largest_message_that_fits(Lab lab) {
        DatagramPeer server = lab.datagrams();
        String message = "é".repeat(32_753) + "x";

        lab.start("UdpClient", server.host(), server.port(), message);

        assertThat(server.receive()).isEqualTo(message);
    }

    @Test
    void refuses_a_message_that_does_not_fit(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = start(lab, server, "x".repeat(65_508));

        Refusals.assertRefusal(client, 2);
        Refusals.assertQuotedByLength(client, 65_508);
        assertThat(server.unread()).as("what was sent").isEmpty();
    }

    @Test
    void counts_the_bytes_of_a_message_and_not_its_characters(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = start(lab, server, "é".repeat(32_754));

        Refusals.assertRefusal(client, 2);
    }

    /** Starts a client that does not wait long, should it send the message. */
    private static Program start(Lab lab, DatagramPeer server, String message) {
        return lab.start("UdpClient", "--timeout", "50", server.host(), server.port(), message);
    }

    @Test
    void prints_the_largest_answer_whole(Lab lab) {
        String answer = "x" + "áéíóú".repeat(6_550) + "áéí";

        Program client = answered(lab, answer.getBytes(StandardCharsets.UTF_8));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output, for an answer of 65,507 bytes, two for each character")
                .isEqualTo("Message from server: " + answer + "\n");
    }

    @Test
    void prints_an_empty_answer(Lab lab) {
        Program client = answered(lab);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: \n");
    }

    @Test
    void prints_every_line_of_an_answer(Lab lab) {
        Program client = answered(lab, "two\r\nlines".getBytes(StandardCharsets.UTF_8));

        client.prints("Message from server: two");
        client.prints("lines");
    }

    @Test
    void prints_a_zero_and_what_stands_behind_it(Lab lab) {
        Program client = answered(lab, "before\0after".getBytes(StandardCharsets.UTF_8));

        client.printsLine("Message from server: before\0after");
    }

    @Test
    void prints_characters_that_nobody_sees(Lab lab) {
        String answer = "\ufeffa\tb\u0001ce\u0301";

        Program client = answered(lab, answer.getBytes(StandardCharsets.UTF_8));

        assertThat(client.line())
                .as("the line of an answer that is a byte order mark, a, a tab, b, Ctrl-A, c, e and an accent")
                .isEqualTo("Message from server: " + answer);
    }

    @Test
    void prints_the_signs_of_an_answer_as_they_are(Lab lab) {
        Program client = answered(lab, "100 %d%n {0} $1 \\".getBytes(StandardCharsets.UTF_8));

        client.printsLine("Message from server: 100 %d%n {0} $1 \\");
    }

    @Test
    void an_answer_that_is_no_utf_8_is_never_a_stack_trace(Lab lab) {
        Program client = answered(lab, (byte) 'a', (byte) 0xFF, (byte) 0);

        assertThat(client.exitStatus()).as("exit status").isIn(0, 3);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSizeLessThan(2);
    }

    private static Program answered(Lab lab, byte... answer) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();
        server.sendBytes(answer);
        return client;
    }
}
