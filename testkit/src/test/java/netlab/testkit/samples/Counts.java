package netlab.testkit.samples;

/** Prints how often it has run with these classes. */
final class Counts {

    private Counts() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println(++Counter.runs);
        return 0;
    }

    private static final class Counter {
        static int runs;
    }
}
