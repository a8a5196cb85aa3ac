package netlab.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;

/** Sends a line through a channel. */
final class MessageClient {

    private MessageClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: MessageClient HOST PORT [MESSAGE]");
            return 1;
        }
        String message = args.length == 3 ? args[2] : "hello server";
        if (args[0].isEmpty() || !isPort(args[1]) || message.matches("(?s).*[\r\n].*")) {
            System.err.println("a host, a port and a line are needed, not '%s', '%s' and '%s'"
                    .formatted(args[0], brief(args[1]), brief(message)));
            return 2;
        }
        try (SocketChannel server = SocketChannel.open(new InetSocketAddress(args[0], Integer.parseInt(args[1])))) {
            ByteBuffer line = StandardCharsets.UTF_8.encode(message + "\r\n");
            while (line.hasRemaining()) {
                server.write(line);
            }
            return 0;
        } catch (IOException | UnresolvedAddressException e) {
            System.err.println("%s, port %s: %s".formatted(args[0], args[1], e));
            return 3;
        }
    }

    private static String brief(String text) {
        return text.length() > 90 ? text.length() + " characters" : text.replaceAll("\\R", " ");
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return 0 < port && port < 65_536;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
