package netlab.echo;

/** Sends one line. */
public final class MessageClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 3: send one line and close");
    }
}
