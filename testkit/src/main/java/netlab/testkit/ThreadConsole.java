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
record ThreadConsole(InputStream in, OutputStream out, OutputStream err) {

    private static final InheritableThreadLocal<ThreadConsole> CURRENT = new InheritableThreadLocal<>();

    static {
        ThreadConsole jvm = new ThreadConsole(System.in, System.out, System.err);
        System.setIn(new RoutedInput(jvm));
        System.setOut(printStream(new RoutedOutput(jvm, false)));
        System.setErr(printStream(new RoutedOutput(jvm, true)));
    }

    /** Makes this the console of the calling thread. */
    void use() {
        CURRENT.set(this);
    }

    private static ThreadConsole current(ThreadConsole otherwise) {
        ThreadConsole current = CURRENT.get();
        return current == null ? otherwise : current;
    }

    static PrintStream printStream(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static final class RoutedInput extends InputStream {
        private final ThreadConsole jvm;

        RoutedInput(ThreadConsole jvm) {
            this.jvm = jvm;
        }

        @Override
        public int read() throws IOException {
            return current(jvm).in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return current(jvm).in.read(bytes, from, length);
        }

        @Override
        public int available() throws IOException {
            return current(jvm).in.available();
        }
    }

    private static final class RoutedOutput extends OutputStream {
        private final ThreadConsole jvm;
        private final boolean errors;

        RoutedOutput(ThreadConsole jvm, boolean errors) {
            this.jvm = jvm;
            this.errors = errors;
        }

        private OutputStream target() {
            ThreadConsole current = current(jvm);
            return errors ? current.err : current.out;
        }

        @Override
        public void write(int character) throws IOException {
            target().write(character);
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
