package netlab.webclient;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Is the head of an answer: status line and headers.
 *
 * @param bytes all of it as it was sent, with the empty line at the end
 * @param status status code and reason phrase
 * @param contentLength the number of bytes that follow, if it was announced
 */
record Head(byte[] bytes, String status, OptionalLong contentLength) {

    private static final int LONGEST = 1 << 16;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}( .*)?)");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)Content-Length:(.*)");

    /** Reads up to the empty line and no further. */
    static Head read(InputStream in) throws IOException {
        byte[] bytes = bytes(in);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n");
        Matcher statusLine = STATUS_LINE.matcher(lines[0]);
        if (!statusLine.matches()) {
            throw new IOException("the answer is not HTTP");
        }
        return new Head(bytes, statusLine.group(1).strip(), contentLength(lines));
    }

    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int lineLength = 0;
        for (int next = in.read(); ; next = in.read()) {
            if (next < 0) {
                throw new EOFException(bytes.size() == 0 ? "no answer" : "the answer ends within its header");
            }
            if (bytes.size() == LONGEST) {
                throw new IOException("the header has more than " + LONGEST + " bytes");
            }
            bytes.write(next);
            if (next == '\n' && lineLength == 0) {
                return bytes.toByteArray();
            }
            if (next == '\n') {
                lineLength = 0;
            } else if (next != '\r') {
                lineLength++;
            }
        }
    }

    private static OptionalLong contentLength(String... lines) throws IOException {
        List<String> lengths = Stream.of(lines)
                .map(CONTENT_LENGTH::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return OptionalLong.empty();
        }
        if (lengths.size() > 1 || !lengths.getFirst().matches("\\d{1,18}")) {
            throw new IOException("bad Content-Length: " + String.join(", ", lengths));
        }
        return OptionalLong.of(Long.parseLong(lengths.getFirst()));
    }
}
