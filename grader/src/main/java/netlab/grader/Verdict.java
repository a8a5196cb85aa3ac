package netlab.grader;

import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Tells what came of one spec.
 *
 * @param message what went wrong or what is to do, on one line; empty where nothing is
 * @param report what the author of the program is shown; empty where nothing is
 * @param programs the simple names of the programs that the spec has started
 */
public record Verdict(Result result, String message, String report, Set<String> programs) {

    private static final String TO_DO = "TODO ";

    /** Names what can come of a spec. */
    public enum Result {
        PASSED,
        FAILED,
        TO_DO,
        /** Is for a spec that this machine cannot play, for example for want of an address. */
        LEFT_OUT
    }

    static Verdict passed(Set<String> programs) {
        return new Verdict(Result.PASSED, "", "", programs);
    }

    static Verdict of(Throwable thrown, Set<String> programs) {
        String message = String.valueOf(thrown.getMessage());
        if (message.startsWith(TO_DO)) {
            return new Verdict(Result.TO_DO, message, message, programs);
        }
        if (thrown instanceof TestAbortedException) {
            return new Verdict(Result.LEFT_OUT, message, "", programs);
        }
        return new Verdict(Result.FAILED, message, thrown.toString(), programs);
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
