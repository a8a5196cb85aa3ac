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
            } catch (ServerSaysNo no) {
                quietly(() -> server.say("rset"));
                quietly(() -> server.mutter("quit"));
                throw no;
            }
            quietly(() -> server.mutter("quit"));
        }
    }

    private static void converse(MailFile mail, SmtpConnection server) throws IOException {
        expect(2, server.reply());
        SmtpReply greeting = server.say("ehlo [127.0.0.1]");
        expect(2, greeting.code() >= 500 ? server.say("helo [127.0.0.1]") : greeting);
        expect(2, server.say("noop"));
        expect(2, server.say("Mail From:<" + mail.sender() + ">"));
        List<String> refused = new ArrayList<>();
        for (String recipient : mail.recipients()) {
            SmtpReply reply = server.say("Rcpt To:<" + recipient + ">");
            if (!reply.isOfClass(2)) {
                refused.add("<" + recipient + ">: " + reply);
            }
        }
        if (refused.size() < mail.recipients().size()) {
            expect(3, server.say("data"));
            expect(2, server.send(Message.lines(mail)));
        }
        if (!refused.isEmpty()) {
            throw new ServerSaysNo(String.join(" / ", refused));
        }
    }

    private static void expect(int digit, SmtpReply reply) throws ServerSaysNo {
        if (!reply.isOfClass(digit)) {
            throw new ServerSaysNo(reply.toString());
        }
    }

    private interface Words {
        void say() throws IOException;
    }

    private static void quietly(Words words) {
        try {
            words.say();
        } catch (IOException nobodyListens) {
            return;
        }
    }

    private static final class ServerSaysNo extends IOException {
        private static final long serialVersionUID = 1;

        ServerSaysNo(String reply) {
            super(reply);
        }
    }
}
