package netlab.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends a mail by hand, over a plain socket. */
final class SendMail {

    private final MailFile mail;
    private final SmtpConnection server;

    private SendMail(MailFile mail, SmtpConnection server) {
        this.mail = mail;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        return MailCommand.run("SendMail", args, command -> {
            try (SmtpConnection server = new SmtpConnection(command)) {
                new SendMail(command.mail(), server).send();
            }
        });
    }

    private void send() throws IOException {
        SmtpReply last = server.reply();
        List<String> offers = new ArrayList<>();
        if (last.isOfClass(2)) {
            last = greet(offers);
        }
        List<String> message = offers.contains("8BITMIME") && !mail.isPlainText() && hasShortLines() ? inEightBits(mail) : Message.lines(mail);
        if (last.isOfClass(2)) {
            last = server.say("MAIL FROM:<" + mail.sender() + ">" + parameters(offers, message));
        }
        List<String> refused = new ArrayList<>();
        if (last.isOfClass(2)) {
            last = nameRecipients(refused);
        }
        if (last.isOfClass(2)) {
            last = server.say("DATA");
            boolean goesOn = last.isOfClass(3);
            last = goesOn ? server.send(message) : last;
            check(goesOn && last.isOfClass(2), last.toString(), last.code());
        } else if (refused.isEmpty()) {
            check(false, last.toString(), last.code());
        }
        check(refused.isEmpty(), String.join(", ", refused), last.code());
        takeLeave();
    }

    private SmtpReply greet(List<String> offers) throws IOException {
        SmtpReply reply = server.say("EHLO localhost");
        if (reply.isOfClass(5)) {
            return server.say("HELO localhost");
        }
        reply.lines().forEach(line -> offers.add(line.replaceFirst("^....", "")
                .replaceFirst(" .*", "")
                .toUpperCase(Locale.ROOT)));
        return reply;
    }

    private static String parameters(List<String> offers, List<String> message) {
        int size = String.join("\r\n", message).getBytes(StandardCharsets.UTF_8).length + 2;
        return (offers.contains("SIZE") ? " SIZE=" + size : "") + (offers.contains("8BITMIME") ? " BODY=8BITMIME" : "");
    }

    private SmtpReply nameRecipients(List<String> refused) throws IOException {
        SmtpReply last = null;
        SmtpReply yes = null;
        for (String recipient : mail.recipients()) {
            last = server.say("RCPT TO:<" + recipient + ">");
            yes = last.isOfClass(2) ? last : yes;
            if (!last.isOfClass(2)) {
                refused.add(recipient + " " + last);
            }
        }
        return yes == null ? last : yes;
    }

    private boolean hasShortLines() {
        return mail.text().stream().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
    }

    private static List<String> inEightBits(MailFile mail) {
        List<String> header = new ArrayList<>(mail.header());
        if (header.stream().noneMatch(field -> HeaderField.hasName("Content-Type", field))) {
            header.add("Content-Type: text/plain; charset=UTF-8");
        }
        header.removeIf(field -> HeaderField.hasName("MIME-Version", field)
                || HeaderField.hasName("Content-Transfer-Encoding", field));
        header.add("MIME-Version: 1.0");
        header.add("Content-Transfer-Encoding: 8bit");
        MailFile noText =
                new MailFile(mail.host(), mail.port(), mail.sender(), mail.recipients(), header, List.of());
        List<String> lines = new ArrayList<>(Message.lines(noText));
        lines.addAll(mail.text());
        return lines;
    }

    private void check(boolean good, String words, int code) throws IOException {
        if (!good) {
            if (code != 421) {
                takeLeave();
            }
            throw new IOException(words);
        }
    }

    private void takeLeave() {
        try {
            server.say("QUIT");
        } catch (IOException nobodyListens) {
            return;
        }
    }
}
