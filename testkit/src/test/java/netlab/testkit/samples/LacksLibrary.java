package netlab.testkit.samples;

/** Does what {@link UsesLibrary} does, but has no list of libraries. */
final class LacksLibrary {

    private LacksLibrary() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return UsesLibrary.run(args);
    }
}
