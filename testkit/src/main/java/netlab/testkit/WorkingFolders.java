package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lends empty folders to work in, to one borrower after the other: a JVM that was started there is warm for the next. */
final class WorkingFolders implements Closeable {

    private static final int ENOUGH = Runtime.getRuntime().availableProcessors();
    /** Is what a JVM may take to start: a warm one that is free before is worth the wait. */
    private static final Duration START_OF_A_JVM = Duration.ofSeconds(1);

    private final BlockingQueue<TemporaryFolder> free = new LinkedBlockingQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    /** Lends a folder; where there are enough, waits a little for one to come back before it makes another. */
    TemporaryFolder borrow() {
        TemporaryFolder warm = made.get() < ENOUGH ? free.poll() : await();
        return warm == null ? make() : warm;
    }

    private TemporaryFolder await() {
        try {
            return free.poll(START_OF_A_JVM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TemporaryFolder make() {
        made.incrementAndGet();
        return TemporaryFolder.create();
    }

    /** Takes a folder back where all programs have ended. */
    void giveBack(TemporaryFolder folder) throws IOException {
        folder.empty();
        free.add(folder);
    }

    /** Deletes a folder where programs are left. */
    void giveUp(TemporaryFolder folder) throws IOException {
        made.decrementAndGet();
        folder.close();
    }

    /** Deletes the folders that are not lent. */
    @Override
    public void close() throws IOException {
        for (TemporaryFolder folder : free) {
            folder.close();
        }
    }
}
