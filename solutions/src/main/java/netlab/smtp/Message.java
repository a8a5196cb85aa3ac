package netlab.smtp;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Is a message as it travels: in ASCII, in lines that are short enough (RFC 5322, RFC 2045). */
final class Message {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final List<String> fields;
    private List<String> text;

    private Message(MailFile mail) {
        fields = Header.of(mail);
        text = mail.text();
        addIfMissing("From", mail.sender());
        addIfMissing("To", String.join(", ", mail.recipients()));
        addIfMissing("Date", DATE.format(ZonedDateTime.now()));
        addIfMissing("Message-ID", "<" + UUID.randomUUID() + mail.sender().replaceFirst("^.*@|^", "@") + ">");
    }

    /** Returns the lines of the message, without their ends. */
    static List<String> lines(MailFile mail) {
        Message message = new Message(mail);
        if (!mail.isPlainText()) {
            message.encode(mail.textOfLines());
        }
        List<String> lines = new ArrayList<>();
        message.fields.forEach(field -> lines.addAll(HeaderField.lines(field)));
        lines.add("");
        lines.addAll(message.text);
        return lines;
    }

    private void encode(String plain) {
        fields.removeIf(field -> HeaderField.hasName("Content-Transfer-Encoding", field));
        addIfMissing("MIME-Version", "1.0");
        addIfMissing("Content-Type", "text/plain; charset=UTF-8");
        addIfMissing("Content-Transfer-Encoding", "base64");
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        text = Base64.getMimeEncoder().encodeToString(bytes).lines().toList();
    }

    private void addIfMissing(String name, String value) {
        if (fields.stream().noneMatch(field -> HeaderField.hasName(name, field))) {
            fields.add(name + ": " + value);
        }
    }
}
