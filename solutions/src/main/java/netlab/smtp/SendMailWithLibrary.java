package netlab.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
        try {
            Session session = session(command);
            Transport transport = session.getTransport("smtp");
            try {
                transport.connect(mail.host(), mail.port(), null, null);
                transport.sendMessage(new LibraryMessage(session, mail), addresses(mail.recipients()));
            } finally {
                takeLeave(transport);
            }
        } catch (MessagingException e) {
            throw new IOException(reason(e), e);
        }
    }

    private static Session session(MailCommand command) {
        String millis = Integer.toString(command.timeoutMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.from", command.mail().sender());
        Session session = Session.getInstance(properties);
        session.setDebug(command.verbose());
        return session;
    }

    private static Address[] addresses(List<String> recipients) throws AddressException {
        List<Address> addresses = new ArrayList<>();
        for (String recipient : recipients) {
            addresses.add(new InternetAddress(recipient, false));
        }
        return addresses.toArray(Address[]::new);
    }

    /** Says QUIT; what the server makes of it changes nothing. */
    private static void takeLeave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            return;
        }
    }

    /** Returns the words of the server about each refused recipient, or else those about the last cause. */
    private static String reason(MessagingException failure) {
        List<String> refused = new ArrayList<>();
        Exception cause = failure;
        for (Exception next = failure; next instanceof MessagingException e; next = e.getNextException()) {
            if (e instanceof SMTPAddressFailedException refusal) {
                refused.add(refusal.getMessage().strip() + " (" + refusal.getAddress() + ")");
            }
            cause = e.getNextException() == null ? e : e.getNextException();
        }
        return refused.isEmpty() ? String.valueOf(cause.getMessage()) : String.join("; ", refused);
    }
}
