package netlab.samples;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Ends in an exception that has a cause. */
final class Crashing {

    private Crashing() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println("one\ttwo");
        try {
            Integer.parseInt(args[0]);
            return 0;
        } catch (NumberFormatException e) {
            throw new UncheckedIOException("crashed", new IOException(e.getMessage(), e));
        }
    }
}
