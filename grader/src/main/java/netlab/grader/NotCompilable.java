package netlab.grader;

/** Says in its message why sources do not compile: file, line and javac's words for each error. */
public final class NotCompilable extends Exception {

    private static final long serialVersionUID = 1;

    NotCompilable(String errors) {
        super(errors);
    }
}
