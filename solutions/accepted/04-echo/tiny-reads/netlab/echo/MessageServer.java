package netlab.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Reads 7 bytes at a time. */
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
        if (Words.check("localhost", args[0], 0) != 0) {
            return 2;
        }
        int port = Integer.parseInt(args[0]);
        try (ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            System.out.println("Message server listening on port " + listening.getLocalPort());
            while (true) {
                serve(listening.accept());
            }
        } catch (IOException e) {
            System.err.println("port " + port + ", " + e.getMessage());
            return 3;
        }
    }

    private static void serve(Socket client) {
        try (client) {
            Bytes lines = new Bytes(client.getInputStream(), 7);
            for (String line = lines.line(); line != null; line = lines.line()) {
                System.out.println(client.getInetAddress().getHostAddress() + ": " + line);
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
