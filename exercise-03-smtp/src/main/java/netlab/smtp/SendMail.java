package netlab.smtp;

/** Sends a mail by hand, over a plain socket. */
public final class SendMail {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 3: read MAILFILE, converse with the server");
    }
}
