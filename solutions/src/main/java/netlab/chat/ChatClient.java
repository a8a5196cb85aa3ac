package netlab.chat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;

/** Takes part in a chat: one thread sends what is typed, another shows what is said. */
final class ChatClient {

    private final Socket server;
    private volatile boolean leaving;

    private ChatClient(Socket server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("ChatClient HOST PORT", args);
            chat(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void chat(String host, int port) throws Failure {
        try (Socket server = new Socket(host, port)) {
            new ChatClient(server).chat();
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    private void chat() throws IOException {
        LineReader lines = new LineReader(server.getInputStream());
        System.out.println("you are number " + said(lines));
        Thread.ofPlatform().daemon().name("keyboard").start(this::sendWhatIsTyped);
        try {
            while (true) {
                System.out.println(said(lines));
            }
        } catch (IOException e) {
            if (!leaving) {
                throw e;
            }
        }
    }

    private static String said(LineReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new EOFException("the server closed the connection");
        }
        return line;
    }

    private void sendWhatIsTyped() {
        try {
            BufferedReader keyboard = Keyboard.open();
            for (String line = keyboard.readLine(); !isLast(line); line = keyboard.readLine()) {
                send(line);
            }
            leaving = true;
            send("quit");
            server.shutdownOutput();
        } catch (IOException e) {
            // The thread that reads from the server notices it, too.
        }
    }

    private static boolean isLast(String line) {
        return line == null || line.equals("quit");
    }

    private void send(String line) throws IOException {
        server.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
