package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Sends a datagram until it is answered. */
final class UdpClient {

    private static final int LARGEST = 65_507;

    private final DatagramSocket socket;
    private final InetSocketAddress server;

    private UdpClient(DatagramSocket socket, InetSocketAddress server) {
        this.socket = socket;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("UdpClient [--timeout MILLIS] [--tries N] HOST PORT [MESSAGE]", args);
            int timeout = arguments.number("--timeout", 1_000);
            int tries = arguments.number("--tries", 3);
            String host = arguments.host(0);
            int port = arguments.clientPort(1);
            byte[] message = datagram(arguments.text(2, "Hello from client"));
            Optional<String> answer = ask(host, port, message, tries, timeout);
            if (answer.isEmpty()) {
                System.err.println("no answer from %s:%d after %d tries".formatted(host, port, tries));
                return 3;
            }
            System.out.println("Message from server: " + answer.get());
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static byte[] datagram(String message) throws Failure {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw Failure.badValue("MESSAGE does not fit into a datagram", message);
        }
        return bytes;
    }

    private static Optional<String> ask(String host, int port, byte[] message, int tries, int timeout) throws Failure {
        try (DatagramSocket socket = new DatagramSocket()) {
            UdpClient client = new UdpClient(socket, new InetSocketAddress(InetAddress.getByName(host), port));
            Optional<String> answer = Optional.empty();
            for (int i = 0; i < tries && answer.isEmpty(); i++) {
                answer = client.ask(message, timeout);
            }
            return answer;
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    /** Sends the message once; returns the answer if it comes in time. */
    private Optional<String> ask(byte[] message, int timeout) throws IOException {
        socket.send(new DatagramPacket(message, message.length, server));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        for (long left = timeout; left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            try {
                socket.setSoTimeout((int) left);
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return Optional.empty();
            }
            if (packet.getSocketAddress().equals(server)) {
                return Optional.of(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
