package netlab.testkit.samples;

/** Runs a command and stays in front of it, as a sandbox does. */
final class Wraps {

    private Wraps() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        return new ProcessBuilder(args).inheritIO().start().waitFor();
    }
}
