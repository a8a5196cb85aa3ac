package netlab.echo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Tcp;

/** Greets one client after the other. */
final class GreetingServer {

    private GreetingServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("GreetingServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Greeting server", arguments.serverPort(0))) {
                while (true) {
                    greet(listening.accept());
                }
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void greet(Socket client) {
        System.out.println(
                "Got connection from %s:%d".formatted(client.getInetAddress().getHostAddress(), client.getPort()));
        try (client) {
            client.getOutputStream().write("Thank you for connecting\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.err.println("client lost: " + e.getMessage());
        }
    }
}
