package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.extension.ExtendWith;

/** Is what the specs of both programs have in common: they start a program with a mail file. */
@ExtendWith(LabExtension.class)
interface MailProgram {

    String ENVELOPE = ", ann@mail.test, bo@mail.test\n";

    /** Is a time limit of the program that no pause of a busy machine uses up. */
    Duration LIMIT = Duration.ofSeconds(2);

    /** Returns the simple name of the program's class. */
    String program();

    /** Lets the program send a mail from Ann to Bo. */
    default Program send(Lab lab, ScriptedServer server, String... message) {
        return lab.start(program(), mailFile(lab, address(server) + ENVELOPE + String.join("\n", message) + "\n"));
    }

    /** Lets the program send a mail that is awaited by a server which may keep it waiting for so long. */
    default Program sendWithin(Duration limit, Lab lab, ScriptedServer server, String... message) {
        String file = mailFile(lab, address(server) + ENVELOPE + String.join("\n", message) + "\n");
        return lab.start(program(), "--timeout", Long.toString(limit.toSeconds()), file);
    }

    /** Lets the program send a mail from Ann to Bo to a server that takes it. */
    default Dialogue converse(Lab lab, String... message) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, message);
        Dialogue dialogue = Dialogue.inFull(server);
        assertSent(program);
        return dialogue;
    }

    /** Lets the program send a mail from Ann to Bo through a real server; returns what has arrived. */
    default ReceivedMail deliver(Lab lab, String... message) {
        return deliverContent(lab, String.join("\n", message) + "\n");
    }

    /** Lets the program send the message {@code content} like {@link #deliver}. */
    default ReceivedMail deliverContent(Lab lab, String content) {
        try (MailServer server = new MailServer(lab)) {
            Program program = lab.start(program(), mailFile(lab, server.address() + ENVELOPE + content));
            assertSent(program);
            return server.mail();
        }
    }

    /** Writes a mail file and returns its name. */
    default String mailFile(Lab lab, String content) {
        return mailFile(lab, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a mail file and returns its name. */
    default String mailFile(Lab lab, byte[] content) {
        try {
            Path file = Files.createTempFile(lab.folder(), "mail", ".txt");
            return Files.write(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(ScriptedServer server) {
        return server.host() + ":" + server.port();
    }

    /** Expects that the program says {@code Message sent} and nothing else. */
    static void assertSent(Program program) {
        int status = program.exitStatus();
        assertThat(program.errors()).as("standard error").isEmpty();
        assertThat(program.output()).as("standard output").isEqualTo("Message sent\n");
        assertThat(status).as("exit status").isZero();
    }

    /** Expects one line that begins with {@code Message not sent: } and contains each of {@code words}. */
    static void assertNotSent(Program program, String... words) {
        assertNotSent(program, program.exitStatus(), words);
    }

    /** Expects what {@link #assertNotSent(Program, String...)} does of a program that has ended. */
    static void assertNotSent(Program program, int status, String... words) {
        assertThat(program.errors().lines().toList())
                .as(
                        "lines on standard error, where Message not sent: is to be followed by %s",
                        words.length == 0 ? "the cause" : String.join(" ", words))
                .hasSize(1);
        assertThat(program.errors()).as("standard error").startsWith("Message not sent: ");
        for (String word : words) {
            assertThat(program.errors()).as("standard error").contains(word);
        }
        assertThat(program.output()).as("standard output").isEmpty();
        assertThat(status).as("exit status").isEqualTo(3);
    }
}
