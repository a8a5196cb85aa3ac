package netlab.generic;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Tcp;

/** Talks with one client after the other, turn by turn. */
final class DialogueServer {

    private static final String GREETING = "You are connected to the server Marcel. Send your messages.";

    private final Typing typing = new Typing();

    private DialogueServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments("DialogueServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Dialogue server", arguments.serverPort(0))) {
                DialogueServer server = new DialogueServer();
                do {
                    server.serve(listening.accept());
                } while (server.isToRestart());
                return 0;
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private void serve(Socket client) throws InterruptedException {
        try (client) {
            Inbox inbox = new Inbox(client);
            say(client, GREETING);
            converse(client, inbox);
            say(client, Farewell.LAST_LINE);
        } catch (IOException e) {
            System.err.println("client lost: " + e.getMessage());
        }
    }

    /** Answers each message, until one side says farewell or the client leaves. */
    private void converse(Socket client, Inbox inbox) throws IOException, InterruptedException {
        for (Optional<String> message = inbox.next(); message.isPresent(); message = inbox.next()) {
            System.out.println("C> " + message.get());
            if (Farewell.isIn(message.get())) {
                return;
            }
            prompt("S> ");
            CompletableFuture.anyOf(typing.line(), inbox.end()).join();
            if (!typing.line().isDone()) {
                System.out.println("(the client has left)");
                return;
            }
            String answer = typing.take().orElse(Farewell.END);
            if (Farewell.isIn(answer)) {
                say(client, "fin");
                return;
            }
            say(client, answer);
        }
    }

    private boolean isToRestart() {
        while (true) {
            prompt("<R>estart <T>erminate? ");
            String answer = typing.take().orElse("t");
            if (answer.equalsIgnoreCase("r") || answer.equalsIgnoreCase("t")) {
                return answer.equalsIgnoreCase("r");
            }
        }
    }

    private static void say(Socket client, String message) throws IOException {
        client.setTcpNoDelay(true);
        for (byte one : (message + "\r\n").getBytes(StandardCharsets.UTF_8)) {
            client.getOutputStream().write(one);
        }
    }

    private static void prompt(String text) {
        System.out.print(text);
        System.out.flush();
    }
}
