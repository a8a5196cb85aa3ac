package netlab.testkit.samples;

/** Ends with the status of its first argument, after it has printed the second and complained of the third. */
final class Ends {

    private Ends() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println(args[1]);
        System.err.println(args[2]);
        return Integer.parseInt(args[0]);
    }
}
