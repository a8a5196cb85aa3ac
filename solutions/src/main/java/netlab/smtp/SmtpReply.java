package netlab.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Is a reply of an SMTP server (RFC 5321, section 4.2).
 *
 * @param code its three digits, for example 250
 * @param lines its lines as they came, code and all, without their ends
 */
record SmtpReply(int code, List<String> lines) {

    private static final Pattern LINE = Pattern.compile("([0-9]{3})(?:([ -])(.*))?", Pattern.DOTALL);

    /**
     * Reads the next reply, all its lines and not a byte more. Blocks until it is there.
     *
     * @throws IOException if the stream ends before the reply does, or what arrives is no reply
     */
    static SmtpReply read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        Matcher line;
        do {
            String text = readLine(in);
            line = LINE.matcher(text);
            if (!line.matches()) {
                throw new ProtocolException("the server says what is no reply: " + text);
            }
            lines.add(text);
        } while ("-".equals(line.group(2)));
        return new SmtpReply(Integer.parseInt(line.group(1)), List.copyOf(lines));
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    }

    /** Tells whether the code begins with this digit: 2 is done, 3 go on, 4 not now, 5 never. */
    boolean isOfClass(int digit) {
        return code / 100 == digit;
    }

    /** Returns the code and the texts of all lines on one line. */
    @Override
    public String toString() {
        return lines.stream()
                .map(line -> line.substring(3).replaceFirst("^-", " ").stripTrailing())
                .collect(Collectors.joining("", Integer.toString(code), ""));
    }
}
