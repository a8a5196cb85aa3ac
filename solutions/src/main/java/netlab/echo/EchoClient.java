package netlab.echo;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;

/** Sends what is typed, line by line, and prints the answers. */
final class EchoClient {

    private EchoClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("EchoClient HOST PORT", args);
            converse(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void converse(String host, int port) throws Failure {
        try (Socket server = new Socket(host, port)) {
            BufferedReader keyboard = Keyboard.open();
            LineReader answers = new LineReader(server.getInputStream());
            for (String line = ask(keyboard); line != null && !line.isEmpty(); line = ask(keyboard)) {
                server.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.println("<-- " + answer(answers));
            }
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    private static String answer(LineReader answers) throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new EOFException("the server closed the connection");
        }
        return answer;
    }

    private static String ask(BufferedReader keyboard) throws IOException {
        System.out.print("Command (empty line to stop): ");
        System.out.flush();
        return keyboard.readLine();
    }
}
