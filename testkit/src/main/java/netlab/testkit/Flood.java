package netlab.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends in the background what nobody may ever read. */
public final class Flood {

    private static final long MOST_BYTES = 16 << 20;
    /** Short lines travel together, up to so many characters. */
    private static final int PIECE = 4_096;

    private static final int ROUNDS = 20;
    private static final int MILLIS_OF_A_ROUND = 10;

    private final Semaphore taken = new Semaphore(0);

    private Flood() {}

    static Flood of(String line, OutputStream out) {
        String ended = line + "\n";
        byte[] bytes = ended.repeat(Math.max(1, PIECE / ended.length())).getBytes(StandardCharsets.UTF_8);
        Flood flood = new Flood();
        Thread.ofPlatform().daemon().name("flood").start(() -> flood.send(bytes, out));
        return flood;
    }

    private void send(byte[] bytes, OutputStream out) {
        try {
            for (long sent = 0; sent < MOST_BYTES; sent += bytes.length) {
                out.write(bytes);
                taken.release();
            }
        } catch (IOException closedAtTheEnd) {
            taken.release();
        }
    }

    /**
     * Repeats {@code meanwhile} until the flood is dammed: in many rounds nothing of it has been taken. Where the
     * processors are busy, a round takes longer for the program as well as for the spec.
     */
    public void untilDammed(Runnable meanwhile) {
        taken.acquireUninterruptibly();
        int calmRounds = 0;
        while (calmRounds < ROUNDS) {
            meanwhile.run();
            calmRounds = isTaken() ? 0 : calmRounds + 1;
        }
    }

    private boolean isTaken() {
        try {
            return taken.drainPermits() > 0 || taken.tryAcquire(MILLIS_OF_A_ROUND, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
