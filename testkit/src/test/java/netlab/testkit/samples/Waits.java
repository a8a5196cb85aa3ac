package netlab.testkit.samples;

/** Says so when it is ready, and waits until its input ends. */
final class Waits {

    private Waits() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        System.out.println("ready");
        return System.in.read() < 0 ? 0 : 1;
    }
}
