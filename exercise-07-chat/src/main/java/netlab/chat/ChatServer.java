package netlab.chat;

/** Lets any number of people talk with one another. */
public final class ChatServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: tell each client its number");
    }
}
