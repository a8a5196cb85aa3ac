package netlab.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Collects what a program prints on one of its streams, as UTF-8 text with {@code \n} line ends. */
final class Screen {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changes = lock.newCondition();
    private final StringBuilder text = new StringBuilder();
    private int seen;
    private boolean ended;

    static Screen showing(InputStream printed) {
        Screen screen = new Screen();
        Thread.ofVirtual().name("screen").start(() -> screen.show(printed));
        return screen;
    }

    private void show(InputStream printed) {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(printed, StandardCharsets.UTF_8)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                append(new String(buffer, 0, length));
            }
        } catch (IOException closedWithTheProgram) {
            append("");
        } finally {
            end();
        }
    }

    private void append(String printed) {
        lock.lock();
        try {
            text.append(printed);
            foldLineEnds(text.length() - printed.length());
            changes.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void foldLineEnds(int from) {
        int found = text.indexOf("\r\n", Math.max(seen, from - 1));
        while (found >= 0) {
            text.deleteCharAt(found);
            found = text.indexOf("\r\n", found);
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changes.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for {@code expected} behind all that was awaited before; returns what stands between. */
    String await(String expected, Patience patience) {
        return await(
                () -> Text.quote(expected) + again(expected),
                patience,
                screen -> screen.indexOf(expected, seen),
                expected.length());
    }

    /** Waits for the next whole line behind all that was awaited before. */
    String awaitLine(Patience patience) {
        return await(() -> "a line", patience, screen -> screen.indexOf("\n", seen), 1);
    }

    /** Waits until {@code line} stands alone on a line behind all that was awaited before. */
    void awaitLine(String line, Patience patience) {
        String whole = line + "\n";
        await(
                () -> "the line " + Text.quote(line) + again(line),
                patience,
                screen -> startOfLine(whole),
                whole.length());
    }

    private String again(String expected) {
        int first = text.indexOf(expected);
        return first >= 0 && first < seen ? " again" : "";
    }

    private int startOfLine(String whole) {
        int found = text.indexOf(whole, seen);
        while (found > 0 && text.charAt(found - 1) != '\n') {
            found = text.indexOf(whole, found + 1);
        }
        return found;
    }

    private String await(Supplier<String> what, Patience patience, ToIntFunction<StringBuilder> search, int length) {
        lock.lock();
        try {
            boolean inTime = patience.await(changes, () -> ended || search.applyAsInt(text) >= 0);
            int found = search.applyAsInt(text);
            if (found < 0) {
                throw inTime
                        ? new AssertionError("the program ended without printing %s".formatted(what.get()))
                        : patience.lost("the program to print %s".formatted(what.get()));
            }
            String before = text.substring(seen, found);
            seen = found + length;
            return before;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end of the stream; a process that the program has left behind may keep it open. */
    void awaitEnd(Patience patience) {
        lock.lock();
        try {
            patience.await(changes, () -> ended);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    String text() {
        lock.lock();
        try {
            return text.toString();
        } finally {
            lock.unlock();
        }
    }
}
