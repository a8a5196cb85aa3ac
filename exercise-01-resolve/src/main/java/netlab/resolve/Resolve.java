package netlab.resolve;

/** Prints the address of each host, and the name of each address. */
public final class Resolve {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: print the address of HOST");
    }
}
