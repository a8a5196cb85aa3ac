package netlab.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;
import netlab.base.Tcp;

final class DialogueServer {

    private static final String END = new String("end");

    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();

    private DialogueServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments("DialogueServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Dialogue server", arguments.serverPort(0))) {
                DialogueServer server = new DialogueServer();
                Thread.startVirtualThread(server::readKeyboard);
                String answer = "r";
                while (answer.equals("r")) {
                    try (Socket client = listening.accept()) {
                        System.out.println("client " + client.getRemoteSocketAddress());
                        server.talk(client);
                    } catch (IOException e) {
                        System.err.println("lost: " + e.getMessage());
                    }
                    System.out.println("dialogue over");
                    answer = "";
                    while (!answer.equals("r") && !answer.equals("t")) {
                        System.out.print("<R>estart <T>erminate? ");
                        System.out.flush();
                        answer = server.typed.take();
                        if (answer == END) {
                            answer = "t";
                        }
                    }
                }
                return 0;
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private void readKeyboard() {
        try (BufferedReader keyboard = Keyboard.open()) {
            keyboard.lines().forEach(typed::add);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        typed.add(END);
        typed.add(END);
    }

    private void talk(Socket client) throws IOException, InterruptedException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        send(out, "You are connected to the server Marcel. Send your messages.");
        Thread listener = Thread.startVirtualThread(() -> listen(client, received));
        for (String message = received.take(); message != END && !isEnd(message); message = received.take()) {
            System.out.println("C> " + message);
            System.out.print("S> ");
            System.out.flush();
            String answer = typed.poll(20, TimeUnit.MILLISECONDS);
            while (answer == null && listener.isAlive()) {
                answer = typed.poll(20, TimeUnit.MILLISECONDS);
            }
            if (answer == null) {
                System.out.println();
                System.out.println("the client has left");
                break;
            }
            answer = answer == END ? "FIN" : answer;
            send(out, answer);
            if (isEnd(answer)) {
                break;
            }
        }
        send(out, "Goodbye!");
        client.shutdownOutput();
    }

    private static void listen(Socket client, BlockingQueue<String> received) {
        try {
            LineReader lines = new LineReader(client.getInputStream());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                received.add(line);
            }
        } catch (IOException e) {
            System.err.println("lost: " + e.getMessage());
        }
        received.add(END);
    }

    private static boolean isEnd(String message) {
        return message.isEmpty() || message.equalsIgnoreCase("fin");
    }

    private static void send(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
