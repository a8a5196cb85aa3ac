package netlab.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Gives a thread, and all threads that it starts, standard streams of their own, so that a program
 * can run in this JVM beside others. Threads without a console keep the streams of the JVM.
 */
final class ThreadConsole {

    private static final InheritableThreadLocal<ThreadConsole> CURRENT = new InheritableThreadLocal<>();
    private static final ThreadConsole OF_THE_JVM = new ThreadConsole(System.in, System.out, System.err);

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private volatile boolean closed;

    ThreadConsole(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Makes this the console of the calling thread. */
    void use() {
        System.setIn(new RoutedInput());
        System.setOut(printStream(new RoutedOutput(false)));
        System.setErr(printStream(new RoutedOutput(true)));
        CURRENT.set(this);
    }

    /** Lets nothing through any more. */
    void close() {
        closed = true;
    }

    OutputStream err() {
        return err;
    }

    static PrintStream printStream(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static ThreadConsole current() throws IOException {
        ThreadConsole current = CURRENT.get();
        if (current == null) {
            return OF_THE_JVM;
        }
        if (current.closed) {
            throw new IOException("the program has ended");
        }
        return current;
    }

    private static final class RoutedInput extends InputStream {
        @Override
        public int read() throws IOException {
            return current().in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return current().in.read(bytes, from, length);
        }

        @Override
        public int available() throws IOException {
            return current().in.available();
        }
    }

    private static final class RoutedOutput extends OutputStream {
        private final boolean errors;

        RoutedOutput(boolean errors) {
            this.errors = errors;
        }

        private OutputStream target() throws IOException {
            return errors ? current().err : current().out;
        }

        @Override
        public void write(int value) throws IOException {
            target().write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target().write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            target().flush();
        }
    }
}
