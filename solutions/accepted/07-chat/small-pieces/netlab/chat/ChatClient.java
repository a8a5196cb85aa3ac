package netlab.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;

/** Reads and writes byte by byte, and ends when the server does, whoever wanted it. */
final class ChatClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments("ChatClient HOST PORT", args);
            chat(arguments.host(0), arguments.clientPort(1));
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void chat(String host, int port) throws Exception {
        try (Socket server = new Socket(host, port)) {
            server.setTcpNoDelay(true);
            Pieces lines = new Pieces(server.getInputStream(), 1, 1_000_000);
            String number = lines.next();
            if (number == null) {
                throw new IOException("no number");
            }
            System.out.println("you are number " + number);
            CompletableFuture<IOException> end = new CompletableFuture<>();
            AtomicBoolean leaving = new AtomicBoolean();
            Thread.ofPlatform().daemon().start(() -> end.complete(show(lines)));
            Thread.ofPlatform().daemon().start(() -> type(server, leaving, end));
            IOException failure = end.get();
            if (!leaving.get()) {
                throw failure;
            }
        } catch (IOException e) {
            throw Failure.network(host, port, e);
        }
    }

    private static IOException show(Pieces lines) {
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                System.out.println(line);
            }
            return new IOException("the server has closed");
        } catch (IOException e) {
            return e;
        }
    }

    private static void type(Socket server, AtomicBoolean leaving, CompletableFuture<IOException> end) {
        try {
            OutputStream out = server.getOutputStream();
            BufferedReader keyboard = Keyboard.open();
            String line = keyboard.readLine();
            while (line != null && !line.equals("quit")) {
                for (byte next : (line + "\r\n").getBytes(StandardCharsets.UTF_8)) {
                    out.write(next);
                }
                line = keyboard.readLine();
            }
            leaving.set(true);
            server.shutdownOutput();
        } catch (IOException e) {
            end.complete(e);
        }
    }
}
