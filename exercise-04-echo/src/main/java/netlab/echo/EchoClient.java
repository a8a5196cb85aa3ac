package netlab.echo;

/** Sends what is typed, line by line, and prints the answers. */
public final class EchoClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 5: send each typed line, print the answer");
    }
}
