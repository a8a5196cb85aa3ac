package netlab.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Has a prompt, and shows what is typed before the server does. */
final class ChatClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws InterruptedException {
        if (args.length != 2) {
            System.err.println("usage: ChatClient HOST PORT");
            return 1;
        }
        if (args[0].isEmpty() || !args[1].matches("0*[1-9][0-9]{0,4}") || Integer.parseInt(args[1]) > 65_535) {
            System.err.println("bad host or port: '" + shown(args[0]) + "' '" + shown(args[1]) + "'");
            return 2;
        }
        try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            String number = lines.readLine();
            if (number == null) {
                throw new IOException("no number");
            }
            System.out.println("you are number " + number);
            boolean[] leaving = new boolean[1];
            Thread keyboard = new Thread(() -> send(server, leaving));
            keyboard.setDaemon(true);
            keyboard.start();
            return listen(lines, leaving, args);
        } catch (IOException e) {
            System.err.println("no connection to " + args[0] + " port " + args[1] + ": " + e);
            return 3;
        }
    }

    private static int listen(BufferedReader lines, boolean[] leaving, String... args) throws IOException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (leaving) {
                    System.out.println(line);
                    System.out.print("> ");
                    System.out.flush();
                }
            }
        } catch (IOException e) {
            synchronized (leaving) {
                if (!leaving[0]) {
                    throw e;
                }
            }
        }
        synchronized (leaving) {
            if (!leaving[0]) {
                throw new IOException("the server has gone");
            }
            System.out.println("goodbye");
            return 0;
        }
    }

    private static void send(Socket server, boolean[] leaving) {
        try (BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            PrintWriter out = new PrintWriter(server.getOutputStream(), true, StandardCharsets.UTF_8);
            String line = keyboard.readLine();
            while (line != null && !line.equals("quit")) {
                synchronized (leaving) {
                    System.out.println("me: " + line);
                }
                out.println(line);
                line = keyboard.readLine();
            }
            synchronized (leaving) {
                leaving[0] = true;
                server.shutdownOutput();
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static String shown(String argument) {
        return argument.length() < 50 ? argument : "(" + argument.length() + " letters)";
    }
}
