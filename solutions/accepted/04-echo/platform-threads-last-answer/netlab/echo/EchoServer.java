package netlab.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Starts a thread a client. */
final class EchoServer extends Thread {

    private final Socket client;

    private EchoServer(Socket client) {
        this.client = client;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length != 1) {
            System.err.println("usage: EchoServer PORT");
            return 1;
        }
        try (ServerSocket listening =
                new ServerSocket(Integer.parseInt(args[0]), 200, InetAddress.getByName("localhost"))) {
            System.out.println("Echo server listening on port " + listening.getLocalPort());
            while (true) {
                new EchoServer(listening.accept()).start();
            }
        } catch (IllegalArgumentException e) {
            System.err.println("The port must be a number from 0 to 65535, not "
                    + (args[0].length() < 80 ? args[0] : "something of length " + args[0].length()));
            return 2;
        } catch (IOException e) {
            System.err.println("Port " + args[0] + " cannot be used: " + e.getMessage());
            return 3;
        }
    }

    @Override
    public void run() {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out =
                    new PrintWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
            String line;
            do {
                line = in.readLine();
                if (line != null) {
                    System.out.println(
                            "client %s : %s (%s)".formatted(client.getInetAddress().getHostAddress(), line, getName()));
                    out.print(getName() + ": " + line.toUpperCase(Locale.ROOT) + "\r\n");
                    out.flush();
                }
            } while (line != null && !line.isEmpty() && !out.checkError());
            client.shutdownOutput();
            in.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            System.err.println(getName() + ": " + e.getMessage());
        }
    }
}
