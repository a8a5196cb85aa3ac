package netlab.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Is what a person asked one of the two programs to do. */
record MailCommand(MailFile mail, Duration timeout, boolean verbose) {

    interface Sending {
        void send(MailCommand command) throws IOException;
    }

    static int run(String program, String[] args, Sending sending) {
        MailCommand command;
        try {
            Arguments arguments = new Arguments(program + " [--verbose] [--timeout SECONDS] MAILFILE", args);
            Duration timeout = Duration.ofSeconds(arguments.number("--timeout", 30));
            String file = arguments.text(0);
            if (!Files.isRegularFile(Path.of(file.length() > 255 && !file.contains("/") ? "." : file))) {
                throw Failure.badValue("no such file", file);
            }
            command = new MailCommand(read(file), timeout, arguments.has("--verbose"));
        } catch (Failure failure) {
            return failure.report();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        try {
            sending.send(command);
        } catch (IOException e) {
            System.err.println("Message not sent: " + String.join(" ", (e.getMessage() + "").split("\\s+")));
            return 3;
        }
        System.out.println("Message sent");
        return 0;
    }

    private static MailFile read(String file) throws IOException {
        StringBuilder content = new StringBuilder();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    content.append(decode(line, file, number));
                    line.reset();
                    number++;
                }
            }
            content.append(decode(line, file, number));
        }
        try {
            return MailFile.of(content.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":1: " + e.getMessage(), e);
        }
    }

    private static String decode(ByteArrayOutputStream line, String file, int number) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(file + ":" + number + ": this is no UTF-8", e);
        }
    }

    int timeoutMillis() {
        return (int) Math.clamp(timeout.toMillis(), 1, Integer.MAX_VALUE);
    }
}
