package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loads the reference: each client sends its next datagram when the last one was answered, so none is lost. */
@DisplayName("UdpServer under load")
@ExtendWith(LabExtension.class)
class UdpServerLoadSpec {

    private static final int CLIENTS = 8;
    private static final int DATAGRAMS = 100_000;
    private static final int PATIENCE_MILLIS = 10_000;

    @Test
    void answers_a_hundred_thousand_datagrams_of_eight_clients(Lab lab) throws Exception {
        Program server = lab.startAlone("UdpServer", "0");
        int port = server.port();
        List<Future<Integer>> clients = new ArrayList<>();
        long start = System.nanoTime();

        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> answers(port, DATAGRAMS / CLIENTS)));
            }
        }

        for (Future<Integer> client : clients) {
            assertThat(client.get()).as("answers to a client").isEqualTo(DATAGRAMS / CLIENTS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "UdpServer answered %,d datagrams of %d clients in %.1f s: %,.0f a second%n",
                DATAGRAMS, CLIENTS, seconds, DATAGRAMS / seconds);
    }

    /** Returns how many datagrams were answered, each with the right answer. */
    private static int answers(int port, int datagrams) throws IOException {
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
        }
    }
}
