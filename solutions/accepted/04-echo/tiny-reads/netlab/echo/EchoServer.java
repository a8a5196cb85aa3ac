package netlab.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads a byte at a time. */
final class EchoServer {

    private EchoServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length != 1) {
            System.err.println("usage: EchoServer PORT");
            return 1;
        }
        if (Words.check("localhost", args[0], 0) != 0) {
            return 2;
        }
        int port = Integer.parseInt(args[0]);
        try (ServerSocket listening = new ServerSocket(port, 500, InetAddress.getLoopbackAddress())) {
            System.out.println("Echo server listening on port " + listening.getLocalPort());
            for (int i = 0; ; i++) {
                Socket client = listening.accept();
                Thread.ofVirtual().name("a name: " + i).start(() -> serve(client));
            }
        } catch (IOException e) {
            System.err.println("port " + port + ", " + e.getMessage());
            return 3;
        }
    }

    private static void serve(Socket client) {
        String name = Thread.currentThread().getName();
        try (client) {
            Bytes lines = new Bytes(client.getInputStream(), 1);
            for (String line = lines.line(); line != null && !line.isEmpty(); line = lines.line()) {
                System.out.println(
                        "client " + client.getInetAddress().getHostAddress() + " : " + line + " (" + name + ")");
                byte[] answer = (name + ": " + line.toUpperCase(Locale.ROOT) + "\r\n").getBytes(StandardCharsets.UTF_8);
                client.getOutputStream().write(answer);
            }
            client.shutdownOutput();
            client.getInputStream().skip(Long.MAX_VALUE);
        } catch (IOException e) {
            System.err.println(name + ": " + e.getMessage());
        }
    }
}
