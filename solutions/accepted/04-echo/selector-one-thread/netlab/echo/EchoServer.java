package netlab.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Serves all clients with one thread. */
final class EchoServer {

    private EchoServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: EchoServer PORT");
            return 1;
        }
        int port = port(args[0]);
        if (port < 0) {
            System.err.println("bad port: " + (args[0].length() > 40 ? args[0].length() + " characters" : args[0]));
            return 2;
        }
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            try {
                listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            } catch (IOException e) {
                System.err.println("cannot listen on port " + port + ": " + e.getMessage());
                return 3;
            }
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println("Echo server listening on port "
                    + listening.socket().getLocalPort());
            serve(selector, listening);
            return 0;
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port <= 65_535 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void serve(Selector selector, ServerSocketChannel listening) throws IOException {
        int clients = 0;
        while (listening.isOpen()) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    SocketChannel client = listening.accept();
                    client.configureBlocking(false);
                    client.register(selector, SelectionKey.OP_READ, new Dialogue(client, "connection " + ++clients));
                } else {
                    proceed(key, (Dialogue) key.attachment());
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static void proceed(SelectionKey key, Dialogue dialogue) throws IOException {
        try {
            int interest = dialogue.proceed();
            if (interest == 0) {
                key.channel().close();
            } else {
                key.interestOps(interest);
            }
        } catch (IOException e) {
            key.channel().close();
        }
    }
}
