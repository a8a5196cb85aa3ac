package netlab.testkit;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Limits how many specs work side by side. The JUnit configuration parameter {@code netlab.seats} says
 * how many; left out, there are five: more than processors, for a spec waits now and then.
 */
final class Seats {

    private final Semaphore free;

    private Seats(int number) {
        free = new Semaphore(number);
    }

    /** Returns as many as the setting says that {@code parameters} returns by name. */
    static Seats of(Function<String, Optional<String>> parameters) {
        return new Seats(parameters.apply("netlab.seats").map(Integer::valueOf).orElse(5));
    }

    /** Waits until one is free; it is free again when the result is closed. */
    AutoCloseable take() {
        free.acquireUninterruptibly();
        return free::release;
    }
}
