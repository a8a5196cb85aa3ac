package netlab.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** Sends a mail with Jakarta Mail. */
final class SendMailWithLibrary {

    private SendMailWithLibrary() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return MailCommand.run("SendMailWithLibrary", args, SendMailWithLibrary::send);
    }

    private static void send(MailCommand command) throws IOException {
        MailFile mail = command.mail();
        Properties settings = new Properties();
        settings.put("mail.smtp.host", mail.host());
        settings.put("mail.smtp.port", Integer.toString(mail.port()));
        settings.put("mail.smtp.from", mail.sender());
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(name -> settings.put("mail.smtp." + name, Integer.toString(command.timeoutMillis())));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.sendpartial", "true");
        Session session = Session.getDefaultInstance(settings);
        session.setDebugOut(System.err);
        session.setDebug(command.verbose());
        try {
            Transport.send(message(session, mail), InternetAddress.parse(String.join(",", mail.recipients()), false));
        } catch (MessagingException e) {
            throw new IOException(words(e), e);
        }
    }

    private static String words(MessagingException failure) {
        List<String> words = new ArrayList<>();
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            words.add(e.toString().replaceFirst("^[A-Za-z.]+: ", ""));
            if (e instanceof SMTPAddressFailedException refused) {
                words.add(refused.getAddress().toString());
            }
        }
        return String.join("; ", words);
    }

    private static MimeMessage message(Session session, MailFile mail) throws MessagingException, IOException {
        String id = value("Message-ID", mail);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                super.updateMessageID();
                if (id != null) {
                    setHeader("Message-ID", id);
                }
            }
        };
        message.setFrom(mail.sender());
        message.setRecipients(RecipientType.TO, String.join(",", mail.recipients()));
        message.setSentDate(new Date());
        for (String field : mail.header()) {
            set(field.substring(0, field.indexOf(':')), field.replaceFirst("^[^:]*:", "").strip(), message);
        }
        String type = value("Content-Type", mail);
        message.setContent(decoded(mail), type == null ? "text/plain; charset=UTF-8" : type);
        message.removeHeader("Content-Transfer-Encoding");
        return message;
    }

    private static void set(String name, String value, MimeMessage message) throws MessagingException, IOException {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "from" -> message.setFrom(addresses(value)[0]);
            case "to" -> message.setRecipients(RecipientType.TO, addresses(value));
            case "cc" -> message.setRecipients(RecipientType.CC, addresses(value));
            case "subject" -> message.setSubject(MimeUtility.decodeText(value), "UTF-8");
            case "date", "message-id", "mime-version", "content-type" -> message.setHeader(name, value);
            default -> {
                String words = MimeUtility.encodeText(MimeUtility.decodeText(value), "UTF-8", null);
                message.addHeader(name, MimeUtility.fold(name.length() + 2, words));
            }
        }
    }

    private static String decoded(MailFile mail) throws MessagingException, IOException {
        String encoding = value("Content-Transfer-Encoding", mail);
        InputStream text = new ByteArrayInputStream(mail.textOfLines().getBytes(StandardCharsets.UTF_8));
        try (InputStream decoded = MimeUtility.decode(text, encoding == null ? "8bit" : encoding)) {
            return new String(decoded.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InternetAddress[] addresses(String value) throws AddressException, UnsupportedEncodingException {
        InternetAddress[] addresses = InternetAddress.parse(value, false);
        for (InternetAddress address : addresses) {
            address.setPersonal(address.getPersonal(), "UTF-8");
        }
        return addresses;
    }

    private static String value(String name, MailFile mail) {
        return mail.header().stream()
                .filter(field -> HeaderField.hasName(name, field))
                .map(field -> field.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
