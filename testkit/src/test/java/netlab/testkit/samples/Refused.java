package netlab.testkit.samples;

/** Ends a sample program with a status and a line on standard error. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(int status, String line) {
        super(line);
        this.status = status;
    }

    int report() {
        System.err.println(getMessage());
        return status;
    }
}
