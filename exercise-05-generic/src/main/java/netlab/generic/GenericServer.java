package netlab.generic;

/** Lets you be the server of one client after the other. */
public final class GenericServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: print who connects, and each line that comes");
    }
}
