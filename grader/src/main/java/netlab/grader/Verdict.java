package netlab.grader;

import org.opentest4j.TestAbortedException;

/**
 * Tells what came of one spec.
 *
 * @param message what went wrong or what is to do, on one line; empty where nothing is
 * @param report what the author of the program is shown; empty where nothing is
 */
public record Verdict(Result result, String message, String report) {

    static final Verdict PASSED = new Verdict(Result.PASSED, "", "");

    private static final String TO_DO = "TODO ";

    /** Names what can come of a spec. */
    public enum Result {
        PASSED,
        FAILED,
        TO_DO,
        /** Is for a spec that this machine cannot play, for example for want of an address. */
        LEFT_OUT
    }

    static Verdict of(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (message.startsWith(TO_DO)) {
            return new Verdict(Result.TO_DO, message, message);
        }
        if (thrown instanceof TestAbortedException) {
            return new Verdict(Result.LEFT_OUT, message, "");
        }
        return new Verdict(Result.FAILED, message, thrown.toString());
    }

    /** Tells whether the spec had nothing to find fault with. */
    public boolean passed() {
        return result == Result.PASSED;
    }

    /** Tells whether the spec found fault. */
    public boolean failed() {
        return result == Result.FAILED;
    }

    /** Tells whether the spec could not be played here. */
    public boolean leftOut() {
        return result == Result.LEFT_OUT;
    }

    /** Tells whether the spec waited for something until its patience was at an end. */
    public boolean byWaitingInVain() {
        return message.matches("waited \\d+ s for .*");
    }
}
