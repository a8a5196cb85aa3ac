package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import netlab.testkit.Lab;
import netlab.testkit.Tap;

/** Is a real mail server, behind a tap that records the dialogue. */
final class MailServer implements AutoCloseable {

    /** Says nothing of a program that breaks a dialogue: that is for the spec to say. */
    private static final ThreadGroup QUIET = new ThreadGroup("mail servers") {
        @Override
        public void uncaughtException(Thread thread, Throwable brokenDialogue) {}
    };

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Tap tap;

    /** Starts a server with empty mailboxes. */
    MailServer(Lab lab) {
        startQuietly();
        tap = lab.tap(mail.getSmtp().getPort());
    }

    /** Starts the server in a thread whose group all its threads inherit. */
    private void startQuietly() {
        Thread starting = new Thread(QUIET, mail::start);
        starting.start();
        try {
            starting.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the server as the first field of a mail file. */
    String address() {
        return tap.host() + ":" + tap.port();
    }

    /** Returns the only mail that has arrived. */
    ReceivedMail mail() {
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received.length).withFailMessage("no mail has arrived").isPositive();
        assertThat(received.length)
                .as("mailboxes that got the mail, which is for the recipient of line 1 only")
                .isEqualTo(1);
        return new ReceivedMail(received[0]);
    }

    @Override
    public void close() {
        mail.stop();
    }
}
