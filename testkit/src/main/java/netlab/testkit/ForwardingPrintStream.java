package netlab.testkit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Has another stream print whatever it is told to. It keeps nothing itself, so that programs which share it
 * have nothing of one another, not even where one is stopped in the middle of a line.
 */
final class ForwardingPrintStream extends PrintStream {

    private final Supplier<PrintStream> target;

    /** Asks {@code target} each time. */
    ForwardingPrintStream(Supplier<PrintStream> target) {
        super(OutputStream.nullOutputStream());
        this.target = target;
    }

    @Override
    public void flush() {
        target.get().flush();
    }

    @Override
    public void close() {
        target.get().close();
    }

    @Override
    public boolean checkError() {
        return target.get().checkError();
    }

    @Override
    public Charset charset() {
        return target.get().charset();
    }

    @Override
    public void write(int value) {
        target.get().write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        target.get().write(bytes, from, length);
    }

    @Override
    public PrintStream format(String format, Object... arguments) {
        target.get().format(format, arguments);
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... arguments) {
        target.get().format(locale, format, arguments);
        return this;
    }

    @Override
    public void print(boolean value) {
        target.get().print(value);
    }

    @Override
    public void print(char value) {
        target.get().print(value);
    }

    @Override
    public void print(int value) {
        target.get().print(value);
    }

    @Override
    public void print(long value) {
        target.get().print(value);
    }

    @Override
    public void print(float value) {
        target.get().print(value);
    }

    @Override
    public void print(double value) {
        target.get().print(value);
    }

    @Override
    public void print(char[] text) {
        target.get().print(text);
    }

    @Override
    public void print(String text) {
        target.get().print(text);
    }

    @Override
    public void print(Object value) {
        target.get().print(value);
    }

    @Override
    public void println() {
        target.get().println();
    }

    @Override
    public void println(boolean value) {
        target.get().println(value);
    }

    @Override
    public void println(char value) {
        target.get().println(value);
    }

    @Override
    public void println(int value) {
        target.get().println(value);
    }

    @Override
    public void println(long value) {
        target.get().println(value);
    }

    @Override
    public void println(float value) {
        target.get().println(value);
    }

    @Override
    public void println(double value) {
        target.get().println(value);
    }

    @Override
    public void println(char[] text) {
        target.get().println(text);
    }

    @Override
    public void println(String text) {
        target.get().println(text);
    }

    @Override
    public void println(Object value) {
        target.get().println(value);
    }
}
