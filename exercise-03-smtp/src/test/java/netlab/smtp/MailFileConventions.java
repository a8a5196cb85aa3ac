package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import netlab.testkit.Lab;
import netlab.testkit.OptionConventions;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.Test;

/** Specifies for both programs which mail files and arguments they refuse, with what words, and that nothing is sent. */
interface MailFileConventions extends MailProgram, OptionConventions {

    @Override
    default String program() {
        return OptionConventions.super.program();
    }

    /** Returns the name of a mail file for a server on {@code port}; what cannot be a port is a name itself. */
    @Override
    default String[] arguments(String port) {
        boolean isPort = port.matches("\\d{1,5}");
        return new String[] {isPort ? LastingFile.with("127.0.0.1:" + port + ENVELOPE + "\nhello\n") : port};
    }

    @Test
    default void an_option_is_no_mail_file(Lab lab) {
        Program program = lab.start(program(), "--verbose");

        Refusals.assertUsage(program, synopsis());
    }

    @Test
    default void an_option_behind_the_mail_file_is_refused(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");

        Program program = lab.start(program(), file, "--verbose");

        assertThat(catchThrowable(server::accept))
                .withFailMessage("the program connects, although an option stands behind MAILFILE")
                .isNotNull()
                .hasMessageContaining("ended without connecting");
        assertThat(program.exitStatus()).as("exit status").isIn(1, 2);
        assertThat(program.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(1);
    }

    @Test
    default void a_timeout_of_three_thousand_years_is_taken_or_refused(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");

        Program program = lab.start(program(), "--timeout", "99999999999", file);

        if (catchThrowable(() -> Dialogue.inFull(server)) == null) {
            MailProgram.assertSent(program);
        } else {
            Refusals.assertRefusal(program, 2, "99999999999");
        }
    }

    @Test
    default void a_missing_mail_file_is_refused_by_its_name(Lab lab) {
        Program program = lab.start(program(), "no-such-mail.txt");

        Refusals.assertRefusal(program, 2, "no-such-mail.txt");
    }

    @Test
    default void a_folder_for_a_mail_file_is_refused_by_its_name(Lab lab) {
        Program program = lab.start(program(), lab.folder().toString());

        Refusals.assertRefusal(program, 2, lab.folder().getFileName().toString());
    }

    @Test
    default void a_first_line_with_other_than_three_fields_is_refused(Lab lab) {
        for (String line : List.of(
                "",
                "\nSERVER, ann@mail.test, bo@mail.test",
                "SERVER, ann@mail.test",
                "SERVER, ann@mail.test, bo@mail.test, cy@mail.test",
                "SERVER, ann@mail.test, bo@mail.test,",
                "SERVER ann@mail.test bo@mail.test")) {
            assertRefusedInLineOne(line, lab);
        }
    }

    @Test
    default void an_empty_mail_file_is_refused_by_its_name(Lab lab) {
        String file = mailFile(lab, "");

        Program program = lab.start(program(), file);

        Refusals.assertRefusal(program, 2, Path.of(file).getFileName().toString());
    }

    @Test
    default void an_empty_field_is_refused(Lab lab) {
        for (String line : List.of(
                " , ann@mail.test, bo@mail.test",
                ":2525, ann@mail.test, bo@mail.test",
                "SERVER, , bo@mail.test",
                "SERVER, ann@mail.test, ")) {
            assertRefusedInLineOne(line, lab);
        }
    }

    @Test
    default void a_bad_port_is_refused(Lab lab) {
        for (String port : List.of("abc", "", "-1", "0", "65536", "99999999999")) {
            assertRefusedInLineOne("127.0.0.1:%s, ann@mail.test, bo@mail.test".formatted(port), lab);
        }
    }

    @Test
    default void an_address_that_could_carry_a_command_is_refused(Lab lab) {
        for (String address : List.of(
                "b o@mail.test",
                "<bo@mail.test>",
                "bo>@mail.test",
                "bo<@mail.test",
                "bo@mail.test>\rRCPT TO:<eve@mail.test",
                "\rbo@mail.test",
                "bo@mail.test\r ",
                "bo\u0007@mail.test",
                "bo\u007f@mail.test",
                "b\to@mail.test",
                "bo@mail.test\u0000",
                "bo@mail.test\r\r",
                "bo@mail.test;c y@mail.test",
                "bo@mail.test;cy@mail.test\rRSET",
                "zoë@mail.test")) {
            assertRefusedInLineOne("SERVER, %s, bo@mail.test".formatted(address), lab);
            assertRefusedInLineOne("SERVER, ann@mail.test, %s".formatted(address), lab);
        }
    }

    @Test
    default void a_carriage_return_beside_the_server_is_refused(Lab lab) {
        assertRefusedInLineOne("SERVER\r, ann@mail.test, bo@mail.test", lab);
        assertRefusedInLineOne("\rSERVER, ann@mail.test, bo@mail.test", lab);
    }

    private void assertRefusedInLineOne(String form, Lab lab) {
        ScriptedServer server = lab.listen();
        String line = form.replace("SERVER", MailProgram.address(server));
        String file = mailFile(lab, line + "\nSubject: hello\n\nhello\n");

        assertRefused(
                "1|first",
                "the first line \"%s\"".formatted(line.replace('\r', '␍').replace('\n', '␊')),
                file,
                server,
                lab);
    }

    @Test
    default void a_file_that_is_no_utf_8_is_refused(Lab lab) {
        for (String text : List.of("one\nZo\u00eb\ntwo\n", "one\ncut off: \u00c3")) {
            ScriptedServer server = lab.listen();
            String content = MailProgram.address(server) + ENVELOPE + "Subject: hello\n\n" + text;
            String file = mailFile(lab, content.getBytes(StandardCharsets.ISO_8859_1));

            assertRefused("5", "a line 5 that is no UTF-8", file, server, lab);
        }
    }

    /** Expects a refusal by the file's name and {@code line}, and no connection. */
    private void assertRefused(String line, String what, String file, ScriptedServer server, Lab lab) {
        String name = Path.of(file).getFileName().toString();

        Program program = lab.start(program(), file);

        assertThat(catchThrowable(server::accept))
                .withFailMessage("the program connects, although the mail file has %s", what)
                .isNotNull()
                .hasMessageContaining("ended without connecting");
        assertThat(program.exitStatus()).as("exit status with %s", what).isEqualTo(2);
        Refusals.assertRefusal(program, 2, name);
        assertThat(program.errors().replace(file, "").replace(name, ""))
                .as("standard error without the file's name, which is to give the number of the bad line")
                .matches("(?is).*\\b(%s)\\b.*".formatted(line));
    }
}
