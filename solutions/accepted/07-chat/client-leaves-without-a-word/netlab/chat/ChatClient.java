package netlab.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Shows the bytes that come, once the number is known, until there is nothing more to type. */
final class ChatClient {

    private volatile boolean left;

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("ChatClient HOST PORT", args);
            new ChatClient().chat(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private void chat(String host, int port) throws Failure {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw Failure.network(host, port, new UnknownHostException(host));
        }
        try (SocketChannel server = SocketChannel.open(address)) {
            show(server);
            if (!left) {
                throw new IOException("the server has closed");
            }
        } catch (IOException e) {
            if (!left) {
                throw Failure.network(host, port, e);
            }
        }
    }

    private void show(SocketChannel server) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(5_000);
        StringBuilder number = new StringBuilder();
        boolean known = false;
        while (server.read(piece.clear()) >= 0) {
            piece.flip();
            while (!known && piece.hasRemaining()) {
                char next = (char) piece.get();
                known = next == '\n';
                number.append(next);
            }
            if (known && !number.isEmpty()) {
                System.out.println("you are number " + number.toString().strip());
                number.setLength(0);
                Thread.ofPlatform().daemon().start(() -> type(server));
            }
            if (!left) {
                System.out.write(piece.array(), piece.position(), piece.remaining());
                System.out.flush();
            }
        }
    }

    private void type(SocketChannel server) {
        try {
            BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = keyboard.readLine();
            while (line != null && !line.equals("quit")) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
                while (bytes.hasRemaining()) {
                    server.write(bytes);
                }
                line = keyboard.readLine();
            }
            left = true;
            server.shutdownOutput();
        } catch (IOException e) {
            System.err.flush();
        }
    }
}
