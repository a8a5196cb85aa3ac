package netlab.echo;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads 3 bytes at a time, and ends its direction before it closes. */
final class EchoClient {

    private EchoClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length != 2) {
            System.err.println("usage: EchoClient HOST PORT");
            return 1;
        }
        if (Words.check(args[0], args[1], 1) != 0) {
            return 2;
        }
        try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
            converse(server);
            return 0;
        } catch (IOException e) {
            System.err.println(args[0] + " " + args[1] + ": " + e);
            return 3;
        }
    }

    private static void converse(Socket server) throws IOException {
        BufferedReader keyboard =
                new BufferedReader(new InputStreamReader(System.in, System.getProperty("stdin.encoding")));
        Bytes answers = new Bytes(server.getInputStream(), 3);
        while (true) {
            System.out.print("Command (empty line to stop): ");
            String line = keyboard.readLine();
            if (line == null || line.isEmpty()) {
                server.shutdownOutput();
                return;
            }
            server.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            server.getOutputStream().write('\n');
            String answer = answers.line();
            if (answer == null) {
                throw new EOFException("no answer");
            }
            System.out.println("<-- " + answer);
        }
    }
}
