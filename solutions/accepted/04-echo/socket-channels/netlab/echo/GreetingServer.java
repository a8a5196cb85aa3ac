package netlab.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Greets through a channel. */
final class GreetingServer {

    private GreetingServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: GreetingServer PORT");
            return 1;
        }
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
            System.out.println("Greeting server listening on port "
                    + listening.socket().getLocalPort());
            while (true) {
                greet(listening.accept());
            }
        } catch (IllegalArgumentException e) {
            System.err.println(args[0].length() > 90 ? args[0].length() + " characters are no port" : "port? " + args[0]);
            return 2;
        } catch (IOException e) {
            System.err.println(args[0] + ": " + e.getMessage());
            return 3;
        }
    }

    private static void greet(SocketChannel client) {
        try (client) {
            InetSocketAddress address = (InetSocketAddress) client.getRemoteAddress();
            ByteBuffer greeting = StandardCharsets.UTF_8.encode("Thank you for connecting\r\n");
            while (greeting.hasRemaining()) {
                client.write(greeting);
            }
            System.out.println("Got connection from " + address.getAddress().getHostAddress() + ":" + address.getPort());
        } catch (IOException e) {
            System.err.println("could not greet");
        }
    }
}
