package netlab.chat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Serves all clients with one thread. */
final class ChatServer {

    private final List<Guest> guests = new ArrayList<>();
    private final Selector selector;
    private int next;

    private ChatServer(Selector selector) {
        this.selector = selector;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            listen(listening, new Arguments("ChatServer PORT", args).serverPort(0));
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println("Chat server listening on port " + listening.socket().getLocalPort());
            new ChatServer(selector).serve(listening);
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void listen(ServerSocketChannel listening, int port) throws Failure {
        try {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        } catch (IOException e) {
            throw Failure.network(port, e);
        }
    }

    private void serve(ServerSocketChannel listening) throws IOException {
        while (listening.isOpen()) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (!key.isValid()) {
                    continue;
                }
                if (key.isAcceptable()) {
                    accept(listening.accept());
                } else {
                    proceed((Guest) key.attachment());
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void accept(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        Guest guest = new Guest(next++, client);
        guest.register(selector);
        guests.add(guest);
        System.out.println("client " + guest.number() + " is here");
        guest.hear(Integer.toString(guest.number()));
    }

    private void proceed(Guest guest) {
        guest.flush();
        if (!guests.contains(guest)) {
            guest.skip();
            return;
        }
        for (String line : guest.lines()) {
            tellAll(guest.number() + ">> " + line);
        }
        guest.leaveIfAsked();
        dropTheLost();
    }

    private void tellAll(String line) {
        guests.forEach(guest -> guest.hear(line));
        dropTheLost();
    }

    private void dropTheLost() {
        List<Guest> lost = guests.stream().filter(Guest::isLost).toList();
        guests.removeAll(lost);
        for (Guest guest : lost) {
            guest.part();
            System.out.println("client " + guest.number() + " is gone");
            tellAll(guest.number() + " left");
        }
    }
}
