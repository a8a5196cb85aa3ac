package netlab.webclient;

/** Asks each site for its front page over a plain socket and stores the answer. */
public final class WebClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: connect to SITE and send a request");
    }
}
