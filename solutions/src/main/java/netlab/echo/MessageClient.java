package netlab.echo;

import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Tcp;

/** Sends one line. */
final class MessageClient {

    private MessageClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return Failure.statusOf(() -> {
            Arguments arguments = new Arguments("MessageClient HOST PORT [MESSAGE]", args);
            String message = arguments.line(2, "hello server");
            Tcp.connect(arguments.host(0), arguments.clientPort(1), server -> {
                server.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
            });
        });
    }
}
