package netlab.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
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
            int tries = arguments.number("--tries", 3);
            long millis = arguments.number("--timeout", 1_000);
            String host = arguments.host(0);
            int port = arguments.clientPort(1);
            ByteBuffer message = StandardCharsets.UTF_8.encode(arguments.text(2, "Hello from client"));
            if (message.remaining() > 65_507) {
                throw Failure.badValue("MESSAGE is too long", arguments.text(2));
            }
            try (DatagramChannel channel = DatagramChannel.open();
                    Selector selector = Selector.open()) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
                InetSocketAddress server = new InetSocketAddress(InetAddress.getByName(host), port);
                ByteBuffer answer = ByteBuffer.allocate(1 << 16);
                for (int i = 0; i < tries; i++) {
                    channel.send(message.duplicate(), server);
                    long end = System.currentTimeMillis() + millis;
                    while (System.currentTimeMillis() < end) {
                        selector.select(Math.max(1, end - System.currentTimeMillis()));
                        selector.selectedKeys().clear();
                        answer.clear();
                        if (server.equals(channel.receive(answer))) {
                            answer.flip();
                            System.out.println("Message from server: " + StandardCharsets.UTF_8.decode(answer));
                            return 0;
                        }
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
}
