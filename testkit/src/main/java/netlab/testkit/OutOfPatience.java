package netlab.testkit;

/** Fails a spec because what it waited for did not happen: somebody may be blocked. */
final class OutOfPatience extends AssertionError {

    private static final long serialVersionUID = 1;

    OutOfPatience(String message) {
        super(message);
    }
}
