package netlab.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Plays several peers of a program at the same time, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Calls {@code part} for each peer, all at the same time, and waits until every one is done; fails
     * as the first of them in the list that has failed.
     *
     * @return what the parts returned, in the order of the peers
     */
    public static <P, R> List<R> each(List<P> peers, Function<P, R> part) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(SocketThreads.named("peer"))) {
            List<Future<R>> parts = new ArrayList<>();
            for (P peer : peers) {
                parts.add(threads.submit(() -> {
                    start.await();
                    return part.apply(peer);
                }));
            }
            start.countDown();
            return results(parts);
        }
    }

    /** Runs all parts at the same time, as {@link #each} does. */
    public static void run(Runnable... parts) {
        each(List.of(parts), part -> {
            part.run();
            return part;
        });
    }

    private static <R> List<R> results(List<Future<R>> parts) {
        List<R> results = new ArrayList<>();
        for (Future<R> part : parts) {
            try {
                results.add(part.get());
            } catch (ExecutionException e) {
                throw asThrown(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return results;
    }

    private static RuntimeException asThrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
