package netlab.echo;

/** Greets one client after the other. */
public final class GreetingServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: listen on PORT, greet each client, close");
    }
}
