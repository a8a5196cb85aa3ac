package netlab.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Is a reply of an SMTP server (RFC 5321, section 4.2).
 *
 * @param code its three digits, for example 250
 * @param lines its lines as they came, code and all, without their ends
 */
record SmtpReply(int code, List<String> lines) {

    /**
     * Reads the next reply, all its lines and not a byte more. Blocks until it is there.
     *
     * @throws IOException if the stream ends before the reply does, or what arrives is no reply
     */
    static SmtpReply read(InputStream in) throws IOException {
        throw new UnsupportedOperationException("TODO step 1: read lines up to the last one of a reply");
    }
}
