package netlab.base;

import java.io.IOException;

/** Ends a program with an exit status and one line on standard error. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 100;

    private final int status;

    private Failure(int status, String line) {
        super(line);
        this.status = status;
    }

    /** Is for a wrong number of arguments. */
    public static Failure usage(String synopsis) {
        return new Failure(1, "usage: " + synopsis);
    }

    /** Is for an argument that cannot be meant; {@code problem} says why, for example {@code PORT is no number}. */
    public static Failure badValue(String problem, String value) {
        return new Failure(2, problem + ": " + quote(value));
    }

    /** Is for a network that does not do its part. */
    public static Failure network(String place, IOException cause) {
        return new Failure(3, place + ": " + reason(cause));
    }

    private static String quote(String value) {
        if (value.length() > LONGEST_QUOTE) {
            return "a text of " + value.length() + " characters";
        }
        return '"' + value.replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null || cause instanceof java.net.UnknownHostException
                ? cause.getClass().getSimpleName()
                : message;
    }

    /** Is the part of a program that may fail. */
    @FunctionalInterface
    public interface Command {
        void run() throws Failure;
    }

    /** Runs a program and returns its exit status. */
    public static int statusOf(Command command) {
        try {
            command.run();
            return 0;
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            return failure.status;
        }
    }
}
