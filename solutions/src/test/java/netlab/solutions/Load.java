package netlab.solutions;

import java.util.List;
import java.util.stream.IntStream;

/** Keeps processors busy with nothing. */
final class Load implements AutoCloseable {

    private final List<Thread> threads;

    private Load(int processors) {
        threads = IntStream.range(0, processors)
                .mapToObj(number ->
                        Thread.ofPlatform().name("load-" + number).daemon().start(Load::spin))
                .toList();
    }

    static Load none() {
        return new Load(0);
    }

    static Load onEveryProcessor() {
        return new Load(Runtime.getRuntime().availableProcessors());
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    @Override
    public String toString() {
        return threads.isEmpty() ? "" : ", every processor busy";
    }
}
