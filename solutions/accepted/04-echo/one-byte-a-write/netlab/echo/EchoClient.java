package netlab.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Sends byte by byte, and ends lines as telnet does. */
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
        if (args[0].isEmpty() || !args[1].matches("[1-9]\\d{0,4}") || Integer.parseInt(args[1]) > 65_535) {
            String shown = args[1].length() > 99 ? args[1].length() + " characters" : args[1];
            System.err.println("not to be connected to: '" + args[0] + "' '" + shown + "'");
            return 2;
        }
        try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
            server.setTcpNoDelay(true);
            return converse(server);
        } catch (IOException e) {
            System.err.println("no connection with " + args[0] + ":" + args[1] + ", " + e);
            return 3;
        }
    }

    private static int converse(Socket server) throws IOException {
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        Scanner keyboard = new Scanner(System.in, System.getProperty("stdin.encoding", "UTF-8"));
        while (true) {
            System.out.println("Command (empty line to stop): ");
            String line = keyboard.hasNextLine() ? keyboard.nextLine() : "";
            for (byte next : (line + "\r\n").getBytes(StandardCharsets.UTF_8)) {
                server.getOutputStream().write(next);
            }
            if (line.isEmpty()) {
                return 0;
            }
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("closed");
            }
            System.out.println("<-- " + answer);
        }
    }
}
