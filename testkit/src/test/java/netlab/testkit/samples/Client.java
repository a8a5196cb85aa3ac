package netlab.testkit.samples;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a line, prints what comes back and keeps every convention; a subclass breaks one. */
class Client {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        return new Client().converse(args);
    }

    final int converse(String... args) throws IOException {
        try {
            if (args.length != 2) {
                throw new Refused(1, usage());
            }
            int port = port(args[1]);
            checkHost(args[0]);
            try (Socket server = new Socket(args[0], port)) {
                server.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
                server.getInputStream().transferTo(System.out);
                return 0;
            } catch (IOException e) {
                throw unreachable(args[0], port, e);
            }
        } catch (Refused refused) {
            return refused.report();
        }
    }

    String usage() {
        return "usage: Client HOST PORT";
    }

    int port(String value) throws Refused {
        return checked(value, 1);
    }

    static int checked(String value, int lowest) throws Refused {
        try {
            int port = Integer.parseInt(value);
            if (port >= lowest && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw bad(value);
        }
        throw bad(value);
    }

    private static Refused bad(String port) {
        return new Refused(2, "bad port: " + (port.length() > 100 ? port.length() + " characters" : port));
    }

    void checkHost(String host) throws Refused {
        if (host.isEmpty()) {
            throw new Refused(2, "no host");
        }
    }

    Refused unreachable(String host, int port, IOException cause) throws IOException {
        return new Refused(3, "cannot reach %s port %d".formatted(host, port));
    }
}
