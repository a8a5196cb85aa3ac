package netlab.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a mail by hand, over a plain socket. */
public final class SendMail {

    private static final String END = "";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final boolean verbose;
    private final int seconds;
    private OutputStream out;

    private SendMail(boolean verbose, int seconds) {
        this.verbose = verbose;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        boolean verbose = false;
        String seconds = "30";
        int next = 0;
        for (; next < args.length && args[next].startsWith("--"); next++) {
            if (args[next].equals("--verbose")) {
                verbose = true;
            } else if (!args[next].equals("--timeout")) {
                return complain(2, "option inconnue : " + brief(args[next]));
            } else if (++next == args.length) {
                return complain(2, "il manque la valeur de --timeout");
            } else {
                seconds = args[next];
            }
        }
        if (!seconds.matches("0*[1-9][0-9]{0,8}")) {
            return complain(2, "--timeout veut un nombre de secondes, pas " + brief(seconds));
        }
        if (args.length - next != 1) {
            return complain(1, "usage: SendMail [--verbose] [--timeout SECONDS] MAILFILE");
        }
        return new SendMail(verbose, Integer.parseInt(seconds)).send(args[next]);
    }

    private int send(String file) throws InterruptedException {
        MailFile mail;
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            refuseWhatIsNoUtf8(bytes);
            mail = MailFile.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return complain(2, brief(file) + ", ligne " + e.getMessage().replaceAll("\\D", "") + " : pas d'UTF-8");
        } catch (IOException e) {
            return complain(2, "impossible de lire " + brief(file));
        } catch (IllegalArgumentException e) {
            return complain(2, brief(file) + ", ligne 1 : il faut serveur[:port], expéditeur, destinataire");
        }
        try (Socket socket = new Socket(mail.host(), mail.port())) {
            out = socket.getOutputStream();
            Thread.ofPlatform().daemon().start(() -> listen(socket));
            converse(mail);
            System.out.println("Message sent");
            return 0;
        } catch (IOException e) {
            return complain(3, "Message not sent: " + e.getMessage());
        } finally {
            writer.shutdownNow();
        }
    }

    private static void refuseWhatIsNoUtf8(byte[] bytes) throws CharacterCodingException {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                String text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                if (text.getBytes(StandardCharsets.UTF_8).length != i - start) {
                    throw new MalformedInputException(line);
                }
                line++;
                start = i + 1;
            }
        }
    }

    private void listen(Socket socket) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line + "\n");
            }
        } catch (IOException gone) {
            lines.add(END);
        }
        lines.add(END);
    }

    private void converse(MailFile mail) throws IOException, InterruptedException {
        String refusal = "";
        try {
            expect('2', reply());
            String greeting = say("EHLO netlab.test");
            expect('2', greeting.startsWith("5") ? say("HELO netlab.test") : greeting);
            expect('2', say("MAIL FROM:<" + mail.sender() + ">"));
            List<String> refused = new ArrayList<>();
            for (String recipient : mail.recipients()) {
                String reply = say("RCPT TO:<" + recipient + ">");
                if (!reply.startsWith("2")) {
                    refused.add(reply + " pour " + recipient);
                }
            }
            refusal = String.join(" ; ", refused);
            if (refused.size() == mail.recipients().size()) {
                throw new Refusal(refusal);
            }
            expect('3', say("DATA"));
            StringBuilder message = new StringBuilder();
            Message.lines(mail).forEach(line -> message.append((line + "\r\n").replaceFirst("^\\.", "..")));
            expect('2', say(message + "."));
            if (!refusal.isEmpty()) {
                throw new Refusal(refusal);
            }
        } catch (Refusal e) {
            takeLeave();
            throw e;
        }
        takeLeave();
    }

    private void takeLeave() throws InterruptedException {
        try {
            say("QUIT");
        } catch (IOException nobodyListens) {
            lines.clear();
        }
    }

    private String say(String words) throws IOException, InterruptedException {
        if (verbose) {
            words.lines().forEach(line -> System.out.println("--> [" + line + "]"));
        }
        Future<?> written = writer.submit(() -> {
            out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return null;
        });
        try {
            written.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("le serveur ne lit plus");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return reply();
    }

    private String reply() throws IOException, InterruptedException {
        StringBuilder texts = new StringBuilder();
        while (true) {
            String line = lines.poll(seconds, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new IOException(line == null ? "le serveur se tait" : "le serveur est parti");
            }
            line = line.substring(0, line.length() - 1);
            if (verbose) {
                System.out.println("<-- [" + line + "]");
            }
            if (!line.matches("[0-9]{3}([ -].*)?")) {
                throw new IOException("le serveur dit n'importe quoi");
            }
            texts.append(texts.isEmpty() ? line.substring(0, 3) : "");
            texts.append(line.length() > 3 ? " " + line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return texts.toString();
            }
        }
    }

    private static void expect(char digit, String reply) throws Refusal {
        if (reply.charAt(0) != digit) {
            throw new Refusal(reply);
        }
    }

    private static String brief(String value) {
        return value.length() > 200 ? "un texte de " + value.length() + " lettres" : "« " + value + " »";
    }

    private static int complain(int status, String line) {
        System.err.println(line);
        return status;
    }

    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        Refusal(String reply) {
            super(reply);
        }
    }
}
