package netlab.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Sends something large at the speed at which the program takes it. */
final class Pouring {

    private final AtomicLong sent = new AtomicLong();
    private final Thread thread;

    private Pouring(InputStream source, OutputStream out) {
        thread = Thread.ofPlatform().daemon().name("pouring").start(() -> send(source, out));
    }

    /** Starts in the background; closes {@code source} at the end. */
    static Pouring of(InputStream source, OutputStream out) {
        return new Pouring(source, out);
    }

    private void send(InputStream source, OutputStream out) {
        byte[] buffer = new byte[1 << 16];
        try (source) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                out.write(buffer, 0, count);
                sent.addAndGet(count);
            }
        } catch (IOException theProgramTakesNoMore) {
            return;
        }
    }

    /** Waits until all is sent or the program closes, as long as it goes on; returns how much was sent. */
    long awaitEnd(Patience patience) {
        try {
            for (long before = -1; !thread.join(patience.limit()); before = sent.get()) {
                if (sent.get() == before) {
                    throw patience.lost("the program to read on");
                }
            }
            return sent.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
