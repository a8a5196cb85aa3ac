package netlab.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers byte by byte. */
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
        if (!args[0].matches("\\d{1,5}") || Integer.parseInt(args[0]) > 65_535) {
            System.err.println(
                    args[0].length() > 99
                            ? "no port: a text of %d characters".formatted(args[0].length())
                            : "no port: '%s'".formatted(args[0]));
            return 2;
        }
        try (ServerSocket listening =
                new ServerSocket(Integer.parseInt(args[0]), 1_000, InetAddress.getByName("127.0.0.1"))) {
            System.out.println("Echo server listening on port " + listening.getLocalPort());
            while (true) {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().name("port " + client.getPort()).start(() -> serve(client));
            }
        } catch (BindException e) {
            System.err.println("port " + args[0] + " is taken");
            return 3;
        }
    }

    private static void serve(Socket client) {
        String name = Thread.currentThread().getName();
        try (client;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                System.out.printf("client %s : %s (%s)%n", client.getInetAddress().getHostAddress(), line, name);
                send(name + ": " + line.toUpperCase(Locale.ENGLISH) + "\n", client.getOutputStream());
                line = lines.readLine();
            }
            client.shutdownOutput();
            while (line != null) {
                line = lines.readLine();
            }
        } catch (IOException e) {
            System.err.println(name + " is gone");
        }
    }

    private static void send(String text, OutputStream out) throws IOException {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(next);
        }
    }
}
