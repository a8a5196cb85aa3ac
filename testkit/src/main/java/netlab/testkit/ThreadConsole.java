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
    private static final InputStream IN = new RoutedInput();
    private static final PrintStream OUT = new ForwardingPrintStream(() -> current().out);
    private static final PrintStream ERR = new ForwardingPrintStream(() -> current().err);

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean closed;

    ThreadConsole(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = printStream(out);
        this.err = printStream(err);
    }

    private static PrintStream printStream(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Makes this the console of the calling thread. */
    void use() {
        System.setIn(IN);
        System.setOut(OUT);
        System.setErr(ERR);
        CURRENT.set(this);
    }

    /** Ends every thread that reads or prints from now on: those of a program that has ended may go on for ever. */
    void close() {
        closed = true;
    }

    PrintStream err() {
        return err;
    }

    private static ThreadConsole current() {
        ThreadConsole current = CURRENT.get();
        if (current == null) {
            return OF_THE_JVM;
        }
        if (current.closed) {
            throw new Ended();
        }
        return current;
    }

    /** Says that the program has ended. Programs that catch exceptions do not catch it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;

        Ended() {
            super("the program has ended", null, false, false);
        }
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
}
