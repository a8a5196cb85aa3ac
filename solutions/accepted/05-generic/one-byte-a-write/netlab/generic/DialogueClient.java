package netlab.generic;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;

/** Talks with a server, turn by turn. */
final class DialogueClient {

    private DialogueClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("DialogueClient HOST PORT", args);
            converse(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void converse(String host, int port) throws Failure {
        try (Socket server = new Socket(host, port)) {
            BufferedReader keyboard = Keyboard.open();
            LineReader messages = new LineReader(server.getInputStream());
            String message = listen(messages);
            while (!Farewell.isIn(message) && !message.equals(Farewell.LAST_LINE)) {
                String typed = ask(keyboard);
                String answer = Farewell.isIn(typed) ? "Fin" : typed;
                server.setTcpNoDelay(true);
                for (byte one : (answer + "\n").getBytes(StandardCharsets.UTF_8)) {
                    server.getOutputStream().write(one);
                }
                if (Farewell.isIn(answer)) {
                    listenForFarewell(messages);
                    return;
                }
                message = listen(messages);
            }
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    private static String listen(LineReader messages) throws IOException {
        String message = messages.readLine();
        if (message == null) {
            throw new EOFException("the server has left");
        }
        System.out.println("S> " + message);
        return message;
    }

    /** Hears the server's last words, until it closes. */
    private static void listenForFarewell(LineReader messages) {
        try {
            while (true) {
                listen(messages);
            }
        } catch (IOException e) {
            System.err.println("(the server has left)");
        }
    }

    private static String ask(BufferedReader keyboard) throws IOException {
        System.out.print("C> ");
        System.out.flush();
        String line = keyboard.readLine();
        return line == null ? Farewell.END : line;
    }
}
