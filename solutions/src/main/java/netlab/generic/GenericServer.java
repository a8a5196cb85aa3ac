package netlab.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;
import netlab.base.Tcp;

/** Passes lines between the keyboard and one client after the other; each direction has a thread. */
final class GenericServer {

    private static final String END = "bye";

    private final AtomicReference<Socket> current = new AtomicReference<>();

    private GenericServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("GenericServer PORT", args);
            GenericServer server = new GenericServer();
            try (ServerSocket listening = Tcp.listen("Generic server", arguments.serverPort(0))) {
                Thread.ofVirtual().start(() -> server.serve(listening));
                server.send(Keyboard.open());
            }
            server.closeLast();
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private void serve(ServerSocket listening) {
        try {
            while (true) {
                show(listening.accept());
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                System.err.println("no more clients: " + e.getMessage());
            }
        }
    }

    /** Shows what a client says until it leaves, says bye or is closed from the keyboard. */
    private void show(Socket client) {
        String address = client.getInetAddress().getHostAddress();
        current.set(client);
        System.out.println("client " + address);
        try (client) {
            LineReader lines = new LineReader(client.getInputStream());
            for (String line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
                System.out.println("<-- " + address + " : " + line);
            }
        } catch (IOException e) {
            if (current.get() == client) {
                System.err.println("client " + address + " lost: " + e.getMessage());
            }
        }
        current.set(null);
        System.out.println("client " + address + " left");
    }

    /** Sends what is typed to whoever is there at that moment, until the end of input. */
    private void send(BufferedReader keyboard) throws IOException {
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            Socket client = line.equals(END) ? current.getAndSet(null) : current.get();
            if (client == null) {
                System.out.println("no client");
            } else if (line.equals(END)) {
                client.close();
            } else {
                send(line, client);
            }
        }
    }

    /** Is for the end, when nobody can come any more. */
    private void closeLast() throws IOException {
        Socket last = current.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }

    private static void send(String line, Socket client) {
        try {
            client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.err.println("not sent: " + e.getMessage());
        }
    }
}
