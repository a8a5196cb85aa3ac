package netlab.echo;

/** Prints the lines of one client after the other. */
public final class MessageServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 3: print each line that a client sends");
    }
}
