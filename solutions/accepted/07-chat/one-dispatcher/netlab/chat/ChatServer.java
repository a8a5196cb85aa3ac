package netlab.chat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Tcp;

/** Lets everything happen in the one thread that takes events out of a queue. */
final class ChatServer {

    private static final String END = new String("end");

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>(10_000);
    private final Set<Client> clients = new LinkedHashSet<>();

    private record Client(int number, Socket socket, BlockingQueue<String> lines, Thread writer) {}

    private ChatServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try (ServerSocket listening =
                Tcp.listen("Chat server", new Arguments("ChatServer PORT", args).serverPort(0))) {
            ChatServer server = new ChatServer();
            Thread.ofPlatform().daemon().start(() -> forever(() -> server.events.take().run()));
            for (int number = -1; ; number--) {
                int own = number;
                Socket socket = listening.accept();
                BlockingQueue<String> lines = new LinkedBlockingQueue<>(1_000);
                Thread writer = Thread.ofVirtual().start(() -> write(own, socket, lines));
                Thread.ofPlatform().daemon().start(() -> server.read(new Client(own, socket, lines, writer)));
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private interface Action {
        void run() throws InterruptedException;
    }

    private static void forever(Action action) {
        try {
            while (true) {
                action.run();
            }
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }

    private void read(Client client) {
        try {
            events.put(() -> join(client));
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(client.socket().getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null && !line.equals("quit"); line = lines.readLine()) {
                    String said = line;
                    events.put(() -> say(client, said));
                }
                events.put(() -> leave(client));
                events.put(() -> tell(client, END));
                client.writer().join(3_000);
                client.socket().setSoTimeout(3_000);
                lines.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                events.put(() -> leave(client));
            }
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }

    private static void write(int number, Socket socket, BlockingQueue<String> lines) {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            for (String line = lines.take(); line != END; line = lines.take()) {
                out.write(line);
                out.write('\n');
                if (lines.isEmpty()) {
                    out.flush();
                }
            }
            out.flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            System.err.println(number + " hears nothing more");
        }
    }

    private void join(Client client) {
        clients.add(client);
        tell(client, Integer.toString(client.number()));
        System.out.println("joined: " + client.number());
    }

    private void say(Client speaker, String line) {
        if (clients.contains(speaker)) {
            tellAll(speaker.number() + ">> " + line);
        }
    }

    private void leave(Client client) {
        if (clients.remove(client)) {
            System.out.println("left: " + client.number());
            tellAll(client.number() + " left");
        }
    }

    private void tellAll(String line) {
        Set.copyOf(clients).forEach(client -> tell(client, line));
    }

    private void tell(Client client, String line) {
        try {
            if (!client.lines().offer(line, 1_500, TimeUnit.MILLISECONDS)) {
                client.socket().close();
                leave(client);
            }
        } catch (IOException | InterruptedException e) {
            leave(client);
        }
    }
}
