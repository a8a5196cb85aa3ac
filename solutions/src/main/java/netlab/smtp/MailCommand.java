package netlab.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import netlab.base.Arguments;
import netlab.base.Failure;

/**
 * Is what a person asked one of the two programs to do.
 *
 * @param timeout how long the server may be silent
 */
record MailCommand(MailFile mail, Duration timeout, boolean verbose) {

    private static final int DEFAULT_SECONDS = 30;

    /** Sends a mail in some way. */
    interface Sending {
        void send(MailCommand command) throws IOException;
    }

    /** Runs the program of that name, which sends mails in its own way; returns the exit status. */
    static int run(String program, String[] args, Sending sending) {
        try {
            Arguments arguments = new Arguments(program + " [--verbose] [--timeout SECONDS] MAILFILE", args);
            Duration timeout = Duration.ofSeconds(arguments.number("--timeout", DEFAULT_SECONDS));
            sending.send(new MailCommand(read(arguments.text(0)), timeout, arguments.has("--verbose")));
            System.out.println("Message sent");
            return 0;
        } catch (Failure failure) {
            return failure.report();
        } catch (IOException e) {
            System.err.println("Message not sent: " + oneLine(e));
            return 3;
        }
    }

    private static String oneLine(IOException cause) {
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    private static MailFile read(String file) throws Failure {
        String content = decode(bytes(file), file);
        try {
            return MailFile.of(content);
        } catch (IllegalArgumentException e) {
            throw Failure.badValue("line 1 of the mail file " + e.getMessage(), file);
        }
    }

    private static byte[] bytes(String file) throws Failure {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.badValue("cannot read the mail file", file);
        }
    }

    private static String decode(byte[] bytes, String file) throws Failure {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (end.isError()) {
            long line = (decoded + ".").lines().count();
            throw Failure.badValue("line " + line + " of the mail file is no UTF-8", file);
        }
        return decoded;
    }

    /** Returns the timeout in milliseconds, for the libraries that want an {@code int}. */
    int timeoutMillis() {
        return (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    }
}
