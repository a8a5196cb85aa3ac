package netlab.echo;

/** Answers every line in upper case, to any number of clients at once. */
public final class EchoServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 4: answer each line in upper case");
    }
}
