package netlab.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;

/** Leaves the closing to the server. */
final class ChatClient {

    private static final Object LOCK = new Object();

    private ChatClient() {}

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
        boolean[] asked = new boolean[1];
        try (Socket server = new Socket(host, port)) {
            Thread keyboard = new Thread(() -> send(server, asked));
            keyboard.setDaemon(true);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (keyboard.getState() == Thread.State.NEW) {
                    System.out.println("you are number " + Integer.parseInt(line));
                    keyboard.start();
                } else {
                    System.out.println(line);
                }
            }
            throw new IOException("the server has closed");
        } catch (IOException e) {
            synchronized (LOCK) {
                if (!asked[0]) {
                    throw Failure.network(host, port, e);
                }
            }
        }
    }

    private static void send(Socket server, boolean[] asked) {
        try {
            BufferedReader keyboard = Keyboard.open();
            Writer out = new OutputStreamWriter(server.getOutputStream(), StandardCharsets.UTF_8);
            String line = "";
            while (!line.equals("quit")) {
                String typed = keyboard.readLine();
                line = typed == null ? "quit" : typed;
                synchronized (LOCK) {
                    asked[0] = line.equals("quit");
                }
                out.write(line + "\n");
                out.flush();
            }
        } catch (IOException e) {
            System.err.flush();
        }
    }
}
