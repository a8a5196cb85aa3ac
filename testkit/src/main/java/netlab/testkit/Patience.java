package netlab.testkit;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/**
 * Limits every wait of a spec. A wait is for an event and ends with it; the limit only keeps a
 * program that hangs from holding up the rest.
 *
 * @param limit how long one wait lasts at most
 */
record Patience(Duration limit) {

    /** Holds with every wait that lasts until a person goes on: the program is being debugged. */
    static final Patience ENDLESS = new Patience(Duration.ofDays(1));

    private static final Duration FIRST_TRY = Duration.ofSeconds(2);

    static Patience ofSeconds(String seconds) {
        return new Patience(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /** Returns the patience that a first try deserves, after which there is a second. */
    Patience forFirstTry() {
        return new Patience(limit.compareTo(FIRST_TRY) < 0 ? limit : FIRST_TRY);
    }

    /** Returns the patience to wait for something that is to last for {@code time} by itself. */
    Patience and(Duration time) {
        return new Patience(limit.plus(time));
    }

    /** Waits for {@code event}, which {@code changes} announces; the caller holds its lock. */
    boolean await(Condition changes, BooleanSupplier event) throws InterruptedException {
        long left = limit.toNanos();
        while (!event.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            left = changes.awaitNanos(left);
        }
        return true;
    }

    boolean await(Process process) throws InterruptedException {
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits in vain no longer: says so in the words of the failure. */
    OutOfPatience lost(String awaited) {
        return new OutOfPatience("waited %d s for %s".formatted(limit.toSeconds(), awaited));
    }

    int millis() {
        return Math.toIntExact(limit.toMillis());
    }

    /** Begins to wait for something that comes in pieces. */
    Wait begin() {
        return new Wait(System.nanoTime() + limit.toNanos());
    }

    /**
     * Is what has begun.
     *
     * @param end when it has lasted long enough, by {@link System#nanoTime()}
     */
    record Wait(long end) {

        boolean isOver() {
            return nanosLeft() <= 0;
        }

        /** Returns how much longer it may last, which is a time-out for a socket: never 0. */
        int millisLeft() throws SocketTimeoutException {
            long left = nanosLeft();
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            return Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }

        private long nanosLeft() {
            return end - System.nanoTime();
        }
    }
}
