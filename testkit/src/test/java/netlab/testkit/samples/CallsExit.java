package netlab.testkit.samples;

/** Ends its JVM itself. */
final class CallsExit {

    private CallsExit() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println("hello");
        System.exit(7);
        return 0;
    }
}
