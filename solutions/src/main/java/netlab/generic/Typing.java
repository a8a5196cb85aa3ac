package netlab.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netlab.base.Keyboard;

/** Waits for what is typed, in the background: who asks for a line may give up, and ask again later. */
final class Typing {

    private final BufferedReader keyboard = Keyboard.open();
    private CompletableFuture<Optional<String>> line;

    /** Returns the next line to be typed, or nothing at the end of input; the same until it has been taken. */
    CompletableFuture<Optional<String>> line() {
        if (line == null) {
            line = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
        }
        return line;
    }

    /** Waits for the next line and takes it. */
    Optional<String> take() {
        Optional<String> taken = line().join();
        line = null;
        return taken;
    }

    private Optional<String> read() {
        try {
            return Optional.ofNullable(keyboard.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
