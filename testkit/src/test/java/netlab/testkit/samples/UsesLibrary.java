package netlab.testkit.samples;

import org.opentest4j.AssertionFailedError;

/** Needs a class that is neither its own nor the JDK's. */
final class UsesLibrary {

    private UsesLibrary() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println(new AssertionFailedError("made by a library").getMessage());
        System.out.println("loaded by " + AssertionFailedError.class.getClassLoader());
        return 0;
    }
}
