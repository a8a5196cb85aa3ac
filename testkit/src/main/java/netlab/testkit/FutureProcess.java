package netlab.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Is a process that the operating system does not know of: something that ends with a status later. */
abstract class FutureProcess extends Process {

    static final int KILLED = 137;

    /** Completes with the exit status. */
    final CompletableFuture<Integer> status = new CompletableFuture<>();

    @Override
    public final int waitFor() throws InterruptedException {
        try {
            return status.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            status.get(timeout, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final int exitValue() {
        if (!status.isDone()) {
            throw new IllegalThreadStateException("still running");
        }
        return status.join();
    }

    /** Needs no thread that waits, as {@link Process} would have. */
    @Override
    public final CompletableFuture<Process> onExit() {
        return status.thenApply(known -> this);
    }

    @Override
    public final Stream<ProcessHandle> descendants() {
        return Stream.empty();
    }
}
