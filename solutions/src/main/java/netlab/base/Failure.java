package netlab.base;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;

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

    /** Is for a server that cannot listen. */
    public static Failure network(int port, IOException cause) {
        return new Failure(3, "port " + port + ": " + reason(cause));
    }

    /** Is for a client that cannot reach its server or loses it. */
    public static Failure network(String host, int port, IOException cause) {
        return new Failure(3, host + " port " + port + ": " + reason(cause));
    }

    /** Is for anything that fails; {@code what} names it. */
    public static Failure network(String what, IOException cause) {
        return new Failure(3, what + ": " + reason(cause));
    }

    private static String quote(String value) {
        if (value.length() > LONGEST_QUOTE) {
            return "a text of " + value.length() + " characters";
        }
        return '"' + value.replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        if (message == null || cause instanceof UnknownHostException) {
            return kind;
        }
        return cause instanceof FileSystemException ? kind + " " + message : message;
    }

    /** Prints the line on standard error and returns the exit status. */
    public int report() {
        System.err.println(getMessage());
        return status;
    }
}
