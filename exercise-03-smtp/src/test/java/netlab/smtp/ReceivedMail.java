package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Is a mail as a mail reader shows it: everything decoded. */
record ReceivedMail(MimeMessage message) {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Understands the lines of a message. */
    static ReceivedMail of(List<String> lines) {
        byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        return read(() -> new ReceivedMail(new MimeMessage(SESSION, new ByteArrayInputStream(bytes))));
    }

    /** Returns the values of all header fields of that name. */
    List<String> values(String name) {
        return read(() -> {
            String[] values = message.getHeader(name);
            return values == null
                    ? List.of()
                    : Arrays.stream(values).map(ReceivedMail::decoded).toList();
        });
    }

    /** Returns the value of the only header field of that name. */
    String value(String name) {
        assertThat(values(name)).as("the values of %s", name).hasSize(1);
        return values(name).getFirst();
    }

    /** Returns the addresses in the only header field of that name, each with the name beside it. */
    List<InternetAddress> mailboxes(String name) {
        assertThat(values(name)).as("the values of %s", name).hasSize(1);
        return read(() -> List.of(InternetAddress.parse(MimeUtility.unfold(message.getHeader(name)[0]))));
    }

    /** Returns the addresses in the only header field of that name, however they are written. */
    List<String> addresses(String name) {
        return mailboxes(name).stream().map(InternetAddress::getAddress).toList();
    }

    /** Returns the lines of the text. */
    List<String> text() {
        return read(() -> message.getContent().toString()).lines().toList();
    }

    private static String decoded(String value) {
        return read(() -> MimeUtility.decodeText(MimeUtility.unfold(value)));
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException e) {
            throw new AssertionError("a mail reader does not understand this mail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
