package netlab.testkit.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Echoes lines in upper case and keeps every convention; a subclass breaks one. */
class Server {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        return new Server().serve(args);
    }

    final int serve(String... args) throws Exception {
        try {
            if (isUsageWrong(args.length)) {
                throw new Refused(1, usage());
            }
            int port = port(args[0]);
            try (ServerSocket listening = listen(port)) {
                welcome(listening);
                while (true) {
                    serve(listening.accept());
                }
            } catch (IOException e) {
                throw taken(args[0]);
            }
        } catch (Refused refused) {
            return refused.report();
        }
    }

    boolean isUsageWrong(int count) {
        return count != 1;
    }

    String usage() {
        return "usage: Server PORT";
    }

    int port(String value) throws Refused {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw bad(value);
        }
        throw bad(value);
    }

    Refused bad(String port) {
        return new Refused(2, "bad port: " + (port.length() > 100 ? port.length() + " characters" : port));
    }

    Refused taken(String port) {
        return new Refused(3, "cannot listen on port " + port);
    }

    ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(address(), port));
        return listening;
    }

    InetAddress address() throws IOException {
        return InetAddress.getByName("127.0.0.1");
    }

    void welcome(ServerSocket listening) {
        System.out.println("Sample server listening on port " + listening.getLocalPort());
    }

    void serve(Socket client) throws IOException {
        try (client) {
            answer(client);
        } catch (IOException e) {
            lose(e);
        }
    }

    void lose(IOException e) throws IOException {
        System.err.println("client lost: " + e.getMessage());
    }

    private static void answer(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            client.getOutputStream().write((line.toUpperCase(Locale.ROOT) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
