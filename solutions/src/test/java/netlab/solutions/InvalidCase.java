package netlab.solutions;

/** Says in one sentence why a wrong or unusual program cannot be tried, and what to do about it. */
final class InvalidCase extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCase(String sentence) {
        super(sentence);
    }
}
