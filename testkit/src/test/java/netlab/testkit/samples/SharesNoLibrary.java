package netlab.testkit.samples;

/** Does what {@link UsesLibrary} does, but has a method on its list of libraries that this calls. */
final class SharesNoLibrary {

    private SharesNoLibrary() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return UsesLibrary.run(args);
    }
}
