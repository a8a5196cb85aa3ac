package netlab.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netlab.base.HostAndPort;

/**
 * Is a mail file, taken apart.
 *
 * @param sender the address for {@code MAIL FROM}
 * @param recipients the addresses for {@code RCPT TO}
 * @param header the header fields such as {@code Subject: Hello}, each with its continuation lines on one line
 * @param text the lines behind the header
 */
record MailFile(String host, int port, String sender, List<String> recipients, List<String> header, List<String> text) {

    private static final int DEFAULT_PORT = 25;
    private static final int LONGEST_LINE = 998;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*");
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>]]+");

    /**
     * Takes the content of a mail file apart.
     *
     * @throws IllegalArgumentException if the first line is not {@code server[:port], sender, recipient}
     */
    static MailFile of(String content) {
        String[] parts = content.replaceFirst("^\uFEFF", "").split("\n", 2);
        String[] fields = parts[0].replaceFirst("\r$", "").split(",", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("is not server[:port], sender, recipient");
        }
        HostAndPort server = HostAndPort.parse(withoutBlanks(fields[0]))
                .orElseThrow(() -> new IllegalArgumentException("has no server[:port] as its first field"));
        List<String> message = parts.length < 2 ? List.of() : parts[1].lines().toList();
        int end = endOfHeader(message);
        boolean parted = end < message.size() && message.get(end).isEmpty();
        return new MailFile(
                server.host(),
                server.port().orElse(DEFAULT_PORT),
                address(fields[1]),
                Arrays.stream(fields[2].split(";", -1)).map(MailFile::address).toList(),
                unfold(message.subList(0, end)),
                message.subList(parted ? end + 1 : end, message.size()));
    }

    /** Tells whether the text is in ASCII and its lines are short enough to travel as they are (RFC 5322, section 2.1). */
    boolean isPlainText() {
        return text.stream().allMatch(MailFile::mayTravel);
    }

    /** Tells whether a line is short and in ASCII: in UTF-8 only those characters are of one byte. */
    private static boolean mayTravel(String line) {
        return line.length() <= LONGEST_LINE && line.getBytes(StandardCharsets.UTF_8).length == line.length();
    }

    /** Returns the text with CRLF behind each line. */
    String textOfLines() {
        return text.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String address(String field) {
        String address = withoutBlanks(field);
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("has something else than a plain address");
        }
        return address;
    }

    private static String withoutBlanks(String field) {
        return field.replaceAll("^ +| +$", "");
    }

    /** Returns the index of the first line that neither is a header field nor continues one. */
    private static int endOfHeader(List<String> message) {
        int end = 0;
        while (end < message.size()
                && (FIELD.matcher(message.get(end)).matches() || end > 0 && isContinuation(message.get(end)))) {
            end++;
        }
        return end;
    }

    /** Puts each field with its continuation lines on one line (RFC 5322, section 2.2.3). */
    private static List<String> unfold(List<String> header) {
        List<String> fields = new ArrayList<>();
        for (String line : header) {
            fields.add(isContinuation(line) ? fields.removeLast() + line : line);
        }
        return fields;
    }

    private static boolean isContinuation(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }
}
