package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netlab.base.Arguments;
import netlab.base.Failure;

final class UdpClient {

    private UdpClient() {}

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
            byte[] message = arguments.text(2, "Hello from client").getBytes(StandardCharsets.UTF_8);
            if (message.length > 65_507) {
                throw Failure.badValue("MESSAGE of " + message.length + " bytes", arguments.text(2));
            }
            try (DatagramChannel channel = DatagramChannel.open()) {
                InetSocketAddress server = new InetSocketAddress(InetAddress.getByName(host), port);
                if (message.length > 0) {
                    channel.connect(server);
                }
                for (int i = 0; i < tries; i++) {
                    send(channel, message, server);
                    Optional<String> answer = answer(channel, server, timeout);
                    if (answer.isPresent()) {
                        System.out.println("Message from server: " + answer.get());
                        return 0;
                    }
                }
            } catch (IOException e) {
                throw Failure.network(host, port, e);
            }
            System.err.printf("no answer from %s:%d after %d %s%n", host, port, tries, tries == 1 ? "try" : "tries");
            return 3;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void send(DatagramChannel channel, byte[] message, InetSocketAddress server) throws IOException {
        try {
            channel.send(ByteBuffer.wrap(message), server);
        } catch (PortUnreachableException aboutTheTryBefore) {
            channel.send(ByteBuffer.wrap(message), server);
        }
    }

    private static Optional<String> answer(DatagramChannel channel, InetSocketAddress server, int timeout)
            throws IOException {
        long end = System.currentTimeMillis() + timeout;
        for (long left = timeout; left > 0; left = end - System.currentTimeMillis()) {
            DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
            try {
                channel.socket().setSoTimeout((int) left);
                channel.socket().receive(packet);
            } catch (SocketTimeoutException | PortUnreachableException silence) {
                continue;
            }
            if (packet.getSocketAddress().equals(server)) {
                return Optional.of(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
