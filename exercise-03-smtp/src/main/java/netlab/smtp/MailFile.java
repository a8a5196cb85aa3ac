package netlab.smtp;

import java.util.List;

/**
 * Is a mail file, taken apart.
 *
 * @param sender the address for {@code MAIL FROM}
 * @param recipients the address for {@code RCPT TO}; a list, because the optional part allows several
 * @param header the header fields such as {@code Subject: Hello}, each with its continuation lines on one line
 * @param text the lines behind the header
 */
record MailFile(String host, int port, String sender, List<String> recipients, List<String> header, List<String> text) {

    /**
     * Takes the content of a mail file apart.
     *
     * @throws IllegalArgumentException if the first line is not {@code server[:port], sender, recipient}
     */
    static MailFile of(String content) {
        throw new UnsupportedOperationException("TODO step 2: part the first line, the header and the text");
    }
}
