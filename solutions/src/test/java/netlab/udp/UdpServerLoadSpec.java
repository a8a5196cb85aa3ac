package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Loads the reference: each client sends its next datagram when the last one was answered, so none is lost. */
@DisplayName("UdpServer under load")
@ExtendWith(LabExtension.class)
@Isolated
class UdpServerLoadSpec {

    private static final int CLIENTS = 8;
    private static final int DATAGRAMS = 100_000;
    private static final int PATIENCE_MILLIS = 10_000;

    @Test
    void answers_a_hundred_thousand_datagrams_of_eight_clients(Lab lab) {
        Program server = lab.startAlone("UdpServer", "0");
        int port = server.port();
        List<Integer> shares = Collections.nCopies(CLIENTS, DATAGRAMS / CLIENTS);
        long start = System.nanoTime();

        List<Integer> answered = AtOnce.each(shares, datagrams -> answers(port, datagrams));

        assertThat(answered).as("answers to each client").isEqualTo(shares);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "UdpServer answered %,d datagrams of %d clients in %.1f s: %,.0f a second%n",
                DATAGRAMS, CLIENTS, seconds, DATAGRAMS / seconds);
    }

    /** Returns how many datagrams were answered, each with the right answer. */
    private static int answers(int port, int datagrams) {
        byte[] question = "hello".getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            int answers = 0;
            while (answers < datagrams) {
                socket.send(new DatagramPacket(question, question.length));
                DatagramPacket answer = new DatagramPacket(new byte[100], 100);
                socket.receive(answer);
                String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
                assertThat(text).isEqualTo("i am the server");
                answers++;
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
