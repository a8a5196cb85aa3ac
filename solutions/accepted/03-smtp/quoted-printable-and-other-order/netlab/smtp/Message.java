package netlab.smtp;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Is a message as it travels: in ASCII, in lines that are short enough (RFC 5322, RFC 2045). */
final class Message {

    private static final int LINE = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm xx", Locale.ENGLISH);

    private Message() {}

    static List<String> lines(MailFile mail) {
        List<String> fields = new ArrayList<>();
        fields.add("User-Agent: NetLab");
        fields.addAll(Header.of(mail));
        boolean encoded = !mail.isPlainText();
        if (encoded) {
            fields.removeIf(field -> HeaderField.hasName("content-transfer-encoding", field));
            fields.add("Content-Transfer-Encoding: quoted-printable");
            addIfMissing(fields, "Content-Type", "text/plain; charset=\"utf-8\"");
        }
        addIfMissing(fields, "MIME-Version", "1.0");
        addIfMissing(fields, "DATE", DATE.format(ZonedDateTime.now()));
        addIfMissing(fields, "Message-Id", "<" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@netlab.test>");
        addIfMissing(fields, "To", String.join(",\n ", mail.recipients()));
        addIfMissing(fields, "From", mail.sender());
        List<String> lines = new ArrayList<>();
        fields.forEach(field -> field.lines().forEach(line -> lines.addAll(HeaderField.lines(line))));
        lines.add("");
        mail.text().forEach(line -> lines.addAll(encoded ? quotedPrintable(line) : List.of(line)));
        return lines;
    }

    private static List<String> quotedPrintable(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean last = i == bytes.length - 1;
            boolean plain = bytes[i] > ' ' && bytes[i] < 0x7F && bytes[i] != '=' || bytes[i] == ' ' && !last;
            String piece = plain ? Character.toString(bytes[i]) : "=%02X".formatted(bytes[i]);
            if (current.length() + piece.length() > LINE) {
                lines.add(current + "=");
                current.setLength(0);
            }
            current.append(piece);
        }
        lines.add(current.toString());
        return lines;
    }

    private static void addIfMissing(List<String> fields, String name, String value) {
        if (fields.stream().noneMatch(field -> HeaderField.hasName(name, field))) {
            fields.add(name + ": " + value);
        }
    }
}
