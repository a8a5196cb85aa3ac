package netlab.generic;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import netlab.base.LineReader;

/** Receives the messages of a client before their turn, so that its end is noticed at any time. */
final class Inbox {

    private final BlockingQueue<Optional<String>> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Inbox(Socket client) {
        Thread.ofVirtual().start(() -> receive(client));
    }

    private void receive(Socket client) {
        try {
            LineReader lines = new LineReader(client.getInputStream());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                messages.add(Optional.of(line));
            }
        } catch (IOException e) {
            if (!client.isClosed()) {
                System.err.println("client lost: " + e.getMessage());
            }
        }
        messages.add(Optional.empty());
        end.complete(null);
    }

    /** Waits for the next message; returns nothing when the client has left. */
    Optional<String> next() throws InterruptedException {
        return messages.take();
    }

    /** Returns what is complete once the client has left. */
    CompletableFuture<Void> end() {
        return end;
    }
}
