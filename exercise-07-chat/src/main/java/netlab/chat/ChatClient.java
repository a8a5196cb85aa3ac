package netlab.chat;

/** Takes part in a chat: sends what is typed and shows what is said. */
public final class ChatClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 5: send what is typed, show what arrives");
    }
}
