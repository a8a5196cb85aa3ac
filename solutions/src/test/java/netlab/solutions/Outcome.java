package netlab.solutions;

/**
 * Tells what came of one spec.
 *
 * @param message what went wrong, on one line; empty where nothing did
 * @param report what is shown to the author of the program; empty where nothing is
 */
record Outcome(boolean failed, String message, String report) {

    static final Outcome PASSED = new Outcome(false, "", "");
    /** Is for a spec that this machine cannot play, for example for want of a port. */
    static final Outcome LEFT_OUT = new Outcome(false, "left out", "");

    static Outcome failed(Throwable failure) {
        return new Outcome(true, String.valueOf(failure.getMessage()), failure.toString());
    }

    /** Tells whether the spec waited for something until its patience was at an end. */
    boolean byWaitingInVain() {
        return message.matches("waited \\d+ s for .*");
    }
}
