package netlab.testkit.samples;

/** Is still to be written. */
final class ToDo {

    private ToDo() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        throw new UnsupportedOperationException("TODO step 2: say hello");
    }
}
