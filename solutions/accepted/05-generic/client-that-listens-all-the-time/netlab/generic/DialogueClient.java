package netlab.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;

final class DialogueClient {

    private DialogueClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws InterruptedException {
        try {
            Arguments arguments = new Arguments("DialogueClient HOST PORT", args);
            return talk(arguments.host(0), arguments.clientPort(1));
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static int talk(String host, int port) throws Failure, InterruptedException {
        try (Socket server = new Socket(host, port)) {
            BlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();
            Thread.startVirtualThread(() -> listen(server, heard));
            BufferedReader keyboard = Keyboard.open();
            while (true) {
                Optional<String> message = heard.take();
                if (message.isEmpty()) {
                    throw new IOException("gone");
                }
                System.out.println("S> " + message.get());
                if (message.get().equals("Goodbye!") || isEnd(message.get())) {
                    return 0;
                }
                System.out.print("C> ");
                System.out.flush();
                String typed = keyboard.readLine();
                if (typed == null) {
                    return 0;
                }
                if (heard.peek() != null && heard.peek().isEmpty() && !isEnd(typed)) {
                    throw new IOException("gone");
                }
                server.getOutputStream().write((typed + "\r\n").getBytes(StandardCharsets.UTF_8));
                if (isEnd(typed)) {
                    return 0;
                }
            }
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    private static void listen(Socket server, BlockingQueue<Optional<String>> heard) {
        try {
            LineReader lines = new LineReader(server.getInputStream());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(Optional.of(line));
            }
        } catch (IOException e) {
            heard.add(Optional.empty());
        }
        heard.add(Optional.empty());
    }

    private static boolean isEnd(String message) {
        return message.isEmpty() || message.equalsIgnoreCase("fin");
    }
}
