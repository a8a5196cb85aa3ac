package netlab.echo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Prints all that a server sends. */
final class GreetingClient {

    private GreetingClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("GreetingClient HOST PORT", args);
            print(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void print(String host, int port) throws Failure {
        try (Socket server = new Socket(host, port)) {
            Reader reader = new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8);
            char[] buffer = new char[8192];
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                System.out.print(new String(buffer, 0, length));
                System.out.flush();
            }
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }
}
