package netlab.chat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.LineReader;
import netlab.base.Tcp;

/** Lets any number of people talk with one another. */
final class ChatServer {

    private static final int LONGEST_LINE = 65_535;
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS);

    private ChatServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("ChatServer PORT", args);
            ChatRoom room = new ChatRoom();
            try (ServerSocket listening = Tcp.listen("Chat server", arguments.serverPort(0))) {
                for (int next = 1; ; next++) {
                    Socket client = listening.accept();
                    int number = next;
                    Thread.ofVirtual().name("reader-" + number).start(() -> serve(client, number, room));
                }
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void serve(Socket client, int number, ChatRoom room) {
        System.out.println(number + " came from " + client.getInetAddress().getHostAddress());
        try (RemoteMember member = new RemoteMember(number, client)) {
            room.join(member);
            try {
                pass(new LineReader(client.getInputStream()), member, room);
            } finally {
                LATER.execute(() -> {
                    room.leave(member);
                    System.out.println(number + " left");
                });
            }
        } catch (IOException e) {
            System.err.println(number + " lost: " + e.getMessage());
        }
    }

    private static void pass(LineReader lines, Member member, ChatRoom room) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals("quit") && line.length() <= LONGEST_LINE) {
            room.say(member, line);
            line = lines.readLine();
        }
    }
}
