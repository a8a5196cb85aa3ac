package netlab.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Reads lines from a channel. */
final class MessageServer {

    private MessageServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length != 1) {
            System.err.println("usage: MessageServer PORT");
            return 1;
        }
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
            System.out.println("Message server listening on port "
                    + listening.socket().getLocalPort());
            while (true) {
                serve(listening.accept());
            }
        } catch (IllegalArgumentException e) {
            System.err.println(args[0].length() > 90 ? args[0].length() + " characters are no port" : "port? " + args[0]);
            return 2;
        } catch (IOException e) {
            System.err.println(args[0] + ": " + e.getMessage());
            return 3;
        }
    }

    private static void serve(SocketChannel client) {
        try (BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8))) {
            String address = client.socket().getInetAddress().getHostAddress();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(address + ": " + line);
            }
        } catch (IOException e) {
            System.err.println("a client is lost: " + e.getMessage());
        }
    }
}
