package netlab.smtp;

/** Sends a mail with Jakarta Mail. */
public final class SendMailWithLibrary {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 6: read MAILFILE, let the library send it");
    }
}
