package netlab.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends a mail by hand, over a plain socket. */
final class SendMail {

    private SendMail() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return MailCommand.run("SendMail", args, SendMail::send);
    }

    private static void send(MailCommand command) throws IOException {
        try (SmtpConnection server = new SmtpConnection(command)) {
            try {
                converse(command.mail(), server);
            } catch (Refusal refusal) {
                takeLeave(server);
                throw refusal;
            }
            takeLeave(server);
        }
    }

    private static void converse(MailFile mail, SmtpConnection server) throws IOException {
        expect(2, server.reply());
        greet(server);
        expect(2, server.say("MAIL FROM:<" + mail.sender() + ">"));
        List<String> refused = new ArrayList<>();
        for (String recipient : mail.recipients()) {
            SmtpReply reply = server.say("RCPT TO:<" + recipient + ">");
            if (!reply.isOfClass(2)) {
                refused.add(reply + " (" + recipient + ")");
            }
        }
        if (refused.size() < mail.recipients().size()) {
            expect(3, server.say("DATA"));
            expect(2, server.send(Message.lines(mail)));
        }
        if (!refused.isEmpty()) {
            throw new Refusal(String.join("; ", refused));
        }
    }

    /** Says EHLO, and HELO to a server of before 1995 (RFC 5321, section 3.2). */
    private static void greet(SmtpConnection server) throws IOException {
        SmtpReply reply = server.say("EHLO localhost");
        expect(2, reply.isOfClass(5) ? server.say("HELO localhost") : reply);
    }

    private static void expect(int digit, SmtpReply reply) throws Refusal {
        if (!reply.isOfClass(digit)) {
            throw new Refusal(reply.toString());
        }
    }

    /** Says QUIT; what the server makes of it changes nothing. */
    private static void takeLeave(SmtpConnection server) {
        try {
            server.say("QUIT");
        } catch (IOException gone) {
            return;
        }
    }

    /** Says in the server's words why it does not take the mail. */
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        Refusal(String reply) {
            super(reply);
        }
    }
}
