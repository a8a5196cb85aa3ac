package netlab.chat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Is a member at the other end of a connection. What it is told waits in a queue, from which a thread
 * of its own writes it, so that nobody waits for a member that does not read.
 */
final class RemoteMember implements Member, AutoCloseable {

    private static final int MOST_WAITING = 1_000;
    /** Is how long one write may last while the queue is full. */
    private static final Duration STANDSTILL = Duration.ofMillis(500);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final long NOT_WRITING = Long.MAX_VALUE;

    private final int number;
    private final Socket socket;
    private final BlockingQueue<Optional<String>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile long writingSince = NOT_WRITING;

    RemoteMember(int number, Socket socket) {
        this.number = number;
        this.socket = socket;
        writer = Thread.ofVirtual().name("writer-" + number).start(this::write);
    }

    @Override
    public int number() {
        return number;
    }

    /**
     * Puts a line into the queue; waits for room in it as long as the connection takes lines.
     *
     * @throws IOException if the member does not read, or is gone; its connection is closed then
     */
    @Override
    public void tell(String line) throws IOException {
        if (!put(Optional.of(line))) {
            socket.close();
            throw new IOException("member " + number + " does not read");
        }
    }

    private boolean put(Optional<String> line) throws IOException {
        try {
            boolean done = waiting.offer(line);
            while (!done && !isStuck()) {
                done = waiting.offer(line, 10, TimeUnit.MILLISECONDS);
            }
            return done;
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
    }

    private boolean isStuck() {
        return !writer.isAlive() || System.currentTimeMillis() - writingSince > STANDSTILL.toMillis();
    }

    private void write() {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            socket.setTcpNoDelay(true);
            for (Optional<String> line = waiting.take(); line.isPresent(); line = waiting.take()) {
                writingSince = System.currentTimeMillis();
                out.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
                if (waiting.isEmpty()) {
                    out.flush();
                }
                writingSince = NOT_WRITING;
            }
            out.flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            System.err.println("member " + number + " is told nothing more: " + e.getMessage());
        }
    }

    /** Closes the connection once the member has got what it was told and closes, too, or after some seconds. */
    @Override
    public void close() throws IOException {
        try (socket) {
            if (put(Optional.empty())) {
                skipTheRest();
                writer.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
    }

    /** Reads to the end: to close a connection in which something unread lies resets it. */
    private void skipTheRest() throws IOException {
        long end = System.currentTimeMillis() + LAST_WORDS.toMillis();
        socket.setSoTimeout(Math.toIntExact(LAST_WORDS.toMillis()));
        byte[] skipped = new byte[8_192];
        int length = 0;
        while (length >= 0 && System.currentTimeMillis() < end) {
            length = socket.getInputStream().read(skipped);
        }
    }
}
