package netlab.generic;

/** Talks with a server, turn by turn. */
public final class DialogueClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 4: print what the server says, and answer it turn by turn");
    }
}
