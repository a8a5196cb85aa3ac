package netlab.chat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Tcp;

/** Reads fifty bytes at a time. */
final class ChatServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try (ServerSocket listening =
                Tcp.listen("Chat server", new Arguments("ChatServer PORT", args).serverPort(0))) {
            Rooms room = new Rooms();
            for (int number = 10; ; number += 10) {
                Visitor visitor = new Visitor(number, listening.accept());
                Thread.ofVirtual().start(() -> serve(visitor, room));
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void serve(Visitor visitor, Rooms room) {
        System.out.println("+ " + visitor.number());
        Socket socket = visitor.socket();
        try (socket) {
            room.enter(visitor);
            Pieces lines = new Pieces(socket.getInputStream(), 50, 65_535);
            String line = lines.next();
            while (line != null && !line.equals("quit")) {
                room.tellAll(visitor.number() + ">> " + line);
                line = lines.next();
            }
            room.exit(visitor);
            visitor.finish();
        } catch (IOException | InterruptedException e) {
            room.exit(visitor);
        }
        System.out.println("- " + visitor.number());
    }
}
