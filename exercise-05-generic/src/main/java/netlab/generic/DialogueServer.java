package netlab.generic;

/** Talks with one client after the other, turn by turn. */
public final class DialogueServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 4: greet a client, and answer it turn by turn");
    }
}
