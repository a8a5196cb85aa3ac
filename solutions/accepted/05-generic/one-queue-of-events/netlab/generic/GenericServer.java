package netlab.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;
import netlab.base.LineReader;
import netlab.base.Tcp;

final class GenericServer {

    private sealed interface Event {}

    private record Typed(String line) implements Event {}

    private record EndOfInput() implements Event {}

    private record Came(Socket client) implements Event {}

    private record Said(Socket client, String line) implements Event {}

    private record Left(Socket client) implements Event {}

    private interface Task {
        void run() throws Exception;
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<Socket> waiting = new ArrayDeque<>();
    private Socket current;

    private GenericServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments("GenericServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Generic server", arguments.serverPort(0))) {
                return new GenericServer().work(listening);
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private int work(ServerSocket listening) throws Exception {
        start(() -> {
            BufferedReader keyboard = Keyboard.open();
            for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
                events.add(new Typed(line));
            }
            events.add(new EndOfInput());
        });
        start(() -> {
            while (true) {
                events.add(new Came(listening.accept()));
            }
        });
        System.out.print("--> ");
        System.out.flush();
        while (true) {
            switch (events.take()) {
                case Typed typed -> typed(typed.line());
                case EndOfInput end -> {
                    if (current != null) {
                        current.close();
                    }
                    return 0;
                }
                case Came came -> {
                    waiting.add(came.client());
                    next();
                }
                case Said said -> said(said);
                case Left left -> left(left);
            }
        }
    }

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            Socket client = waiting.remove();
            current = client;
            System.out.println("client " + address(client));
            start(() -> {
                try {
                    LineReader lines = new LineReader(client.getInputStream());
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        events.add(new Said(client, line));
                    }
                } finally {
                    events.add(new Left(client));
                }
            });
        }
    }

    private void typed(String line) throws IOException {
        if (current == null) {
            System.out.println("no client");
        } else if (line.equals("bye")) {
            current.shutdownOutput();
            current.close();
            current = null;
            next();
        } else {
            try {
                current.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                System.err.println("lost: " + e.getMessage());
            }
        }
        System.out.print("--> ");
        System.out.flush();
    }

    private void said(Said said) throws IOException {
        if (said.client() != current) {
            return;
        }
        if (said.line().equals("bye")) {
            System.out.println("<-- " + address(current) + " : bye");
            current.close();
            current = null;
            next();
        } else {
            System.out.println("<-- " + address(current) + " : " + said.line());
        }
    }

    private void left(Left left) throws IOException {
        if (left.client() == current) {
            current.close();
            current = null;
            System.out.println("client " + address(left.client()) + " left");
            next();
        }
    }

    private static String address(Socket client) {
        return client.getInetAddress().getHostAddress();
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception over) {
                System.err.println("over: " + over.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
