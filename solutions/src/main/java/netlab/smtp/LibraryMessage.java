package netlab.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Is a message for the library, which encodes it as the standards demand. */
final class LibraryMessage extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    /** Makes a message of the header and the text of a mail file. */
    LibraryMessage(Session session, MailFile mail) throws MessagingException {
        super(session, new ByteArrayInputStream(utf8("\r\n" + mail.textOfLines())));
        for (String field : Header.of(mail)) {
            String name = field.substring(0, field.indexOf(':'));
            addHeader(name, encoded(name, field.substring(name.length() + 1).strip()));
        }
        if (getHeader("From") == null) {
            setHeader("From", mail.sender());
        }
        if (getHeader("To") == null) {
            setHeader("To", MimeUtility.fold("To: ".length(), String.join(", ", mail.recipients())));
        }
        if (!mail.isPlainText()) {
            encode(mail.textOfLines());
        }
        saveChanges();
    }

    /** Lets the library choose an encoding. */
    private void encode(String text) throws MessagingException {
        String type = getHeader("Content-Type", null);
        setDataHandler(new DataHandler(
                new ByteArrayDataSource(utf8(text), type == null ? "text/plain; charset=" + UTF_8 : type)));
    }

    /** Adds a Message-ID, which the library would do, but not in the place of one that is there. */
    @Override
    protected void updateMessageID() throws MessagingException {
        if (getMessageID() == null) {
            super.updateMessageID();
        }
    }

    private static String encoded(String name, String value) {
        try {
            String words = HeaderField.isOfAddresses(name) ? encodedNames(value) : encodedText(value);
            return MimeUtility.fold(name.length() + 2, words);
        } catch (UnsupportedEncodingException unknownCharset) {
            return MimeUtility.fold(name.length() + 2, value);
        }
    }

    /**
     * Encodes what is outside ASCII; what is encoded already is decoded first.
     *
     * @throws UnsupportedEncodingException if it is encoded in a charset that is unknown here
     */
    private static String encodedText(String text) throws UnsupportedEncodingException {
        return MimeUtility.encodeText(MimeUtility.decodeText(text), UTF_8, null);
    }

    private static String encodedNames(String addresses) throws UnsupportedEncodingException {
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(addresses, false);
            for (InternetAddress address : parsed) {
                address.setPersonal(address.getPersonal(), UTF_8);
            }
            return InternetAddress.toString(parsed);
        } catch (AddressException e) {
            return encodedText(addresses);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
