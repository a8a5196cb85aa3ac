package netlab.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Sends in the background what nobody may ever read. */
public final class Flood {

    private static final Duration WHILE = Duration.ofMillis(200);
    private static final long MOST_BYTES = 16 << 20;

    private final AtomicLong sent = new AtomicLong();

    private Flood() {}

    static Flood of(String line, OutputStream out) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Flood flood = new Flood();
        Thread.ofPlatform().daemon().name("flood").start(() -> flood.send(bytes, out));
        return flood;
    }

    private void send(byte[] bytes, OutputStream out) {
        try {
            while (sent.get() < MOST_BYTES) {
                out.write(bytes);
                sent.addAndGet(bytes.length);
            }
        } catch (IOException closedAtTheEnd) {
            sent.incrementAndGet();
        }
    }

    /** Repeats {@code meanwhile} until the flood is dammed: for a while nothing of it has been taken. */
    public void untilDammed(Runnable meanwhile) {
        long before = 0;
        long since = System.nanoTime();
        while (before == 0 || System.nanoTime() - since < WHILE.toNanos()) {
            meanwhile.run();
            if (sent.get() > before) {
                before = sent.get();
                since = System.nanoTime();
            }
        }
    }
}
