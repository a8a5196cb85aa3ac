package netlab.echo;

/** Prints all that a server sends. */
public final class GreetingClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 2: connect to HOST and PORT, print all that arrives");
    }
}
