package netlab.testkit.samples;

/** Prints a number that is the same for two programs that share its class. */
final class NamesItsClass {

    private NamesItsClass() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println(System.identityHashCode(NamesItsClass.class));
        return 0;
    }
}
