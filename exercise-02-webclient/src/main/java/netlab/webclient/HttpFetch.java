package netlab.webclient;

/** Fetches a URL with {@code java.net.http} and prints the answer. */
public final class HttpFetch {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 5: fetch URL, print status, headers and body");
    }
}
