package netlab.echo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Sends one line. */
final class MessageClient {

    private MessageClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("MessageClient HOST PORT [MESSAGE]", args);
            send(arguments.host(0), arguments.clientPort(1), arguments.line(2, "hello server"));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void send(String host, int port, String message) throws Failure {
        try (Socket server = new Socket(host, port)) {
            server.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }
}
