package netlab.testkit.samples;

/** Takes standard output away from whoever shares its JVM. */
final class ReplacesOut {

    private ReplacesOut() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println("hello");
        System.setOut(null);
        return 0;
    }
}
