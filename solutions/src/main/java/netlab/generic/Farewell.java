package netlab.generic;

/** Knows how a dialogue ends. */
final class Farewell {

    static final String END = "FIN";
    static final String LAST_LINE = "Goodbye!";

    private Farewell() {}

    /** Tells whether a message ends the dialogue, from whichever side it comes. */
    static boolean isIn(String message) {
        return message.isEmpty() || message.equalsIgnoreCase(END);
    }
}
