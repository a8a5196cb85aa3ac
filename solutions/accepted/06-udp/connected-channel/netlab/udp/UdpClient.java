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
                    try {
                        channel.send(ByteBuffer.wrap(message), server);
                        System.out.println("Message from server: " + answer(channel, server, timeout));
                        return 0;
                    } catch (SocketTimeoutException | PortUnreachableException silence) {
                        continue;
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

    private static String answer(DatagramChannel channel, InetSocketAddress server, int timeout) throws IOException {
        long end = System.currentTimeMillis() + timeout;
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
            channel.socket().setSoTimeout((int) Math.max(1, end - System.currentTimeMillis()));
            channel.socket().receive(packet);
            if (packet.getSocketAddress().equals(server)) {
                return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            }
            if (System.currentTimeMillis() >= end) {
                throw new SocketTimeoutException();
            }
        }
    }
}
