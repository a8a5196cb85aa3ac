package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;

final class UdpClient {

    private UdpClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws InterruptedException {
        try {
            Arguments arguments = new Arguments("UdpClient [--timeout MILLIS] [--tries N] HOST PORT [MESSAGE]", args);
            int timeout = arguments.number("--timeout", 1_000);
            int tries = arguments.number("--tries", 3);
            String host = arguments.host(0);
            int port = arguments.clientPort(1);
            byte[] message = arguments.text(2, "Hello from client").getBytes(StandardCharsets.UTF_8);
            if (message.length > 65_507) {
                throw Failure.badValue("MESSAGE has more than 65507 bytes", arguments.text(2));
            }
            try (DatagramSocket socket = new DatagramSocket()) {
                InetSocketAddress server = new InetSocketAddress(InetAddress.getByName(host), port);
                BlockingQueue<String> answers = new LinkedBlockingQueue<>();
                Thread.startVirtualThread(() -> receive(socket, server, answers));
                for (int i = 0; i < tries; i++) {
                    socket.send(new DatagramPacket(message, message.length, server));
                    String answer = answers.poll(timeout, TimeUnit.MILLISECONDS);
                    if (answer != null) {
                        System.out.println("Message from server: " + answer);
                        return 0;
                    }
                }
            } catch (IOException e) {
                throw Failure.network(host, port, e);
            }
            System.err.println("no answer from " + host + ":" + port + " after " + tries + " tries");
            return 3;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void receive(DatagramSocket socket, InetSocketAddress server, BlockingQueue<String> answers) {
        byte[] buffer = new byte[65_507];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getSocketAddress().equals(server)) {
                    answers.add(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closedAtTheEnd) {
            answers.clear();
        }
    }
}
