package netlab.smtp;

import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.Test;

/** Specifies for both programs that a mail reader sees the message that was written. */
interface MailIsReadable extends MailProgram {

    /** With CRLF it is a prime number, so that some line ends at each place of a buffer of 8,192 bytes. */
    int LENGTH_THAT_ENDS_ANYWHERE_IN_A_BUFFER = 125;

    @Test
    default void header_and_text_arrive(Lab lab) {
        ReceivedMail mail = deliver(lab, "Subject: the news", "X-Mood: fine", "", "Dear Bo,", "", "  all is well.");

        assertThat(mail.value("Subject")).isEqualTo("the news");
        assertThat(mail.value("X-Mood")).isEqualTo("fine");
        assertThat(mail.text()).containsExactly("Dear Bo,", "", "  all is well.");
    }

    @Test
    default void from_and_to_are_added_where_the_message_has_none(Lab lab) {
        ReceivedMail mail = deliver(
                lab, "Subject: the news", "From-Place: Rome", "Reply-To: cy@mail.test", "Tone: fine", "", "hello");

        assertThat(mail.addresses("From")).containsExactly("ann@mail.test");
        assertThat(mail.addresses("To")).containsExactly("bo@mail.test");
        assertThat(mail.value("Subject")).isEqualTo("the news");
        assertThat(mail.text()).containsExactly("hello");
    }

    @Test
    default void from_and_to_are_left_as_the_message_has_them(Lab lab) {
        ReceivedMail mail = deliver(lab, "from: Ann <ann@home.test>", "TO: bo@mail.test,", " cy@mail.test", "", "hi");

        assertThat(mail.addresses("From")).containsExactly("ann@home.test");
        assertThat(mail.mailboxes("From").getFirst().getPersonal()).isEqualTo("Ann");
        assertThat(mail.addresses("To")).containsExactly("bo@mail.test", "cy@mail.test");
        assertThat(mail.text()).containsExactly("hi");
    }

    @Test
    default void of_two_from_and_two_to_in_the_message_one_arrives(Lab lab) {
        ReceivedMail mail = converse(
                        lab,
                        "From: cy@mail.test",
                        "To: cy@mail.test",
                        "FROM: di@mail.test",
                        "to: di@mail.test",
                        "",
                        "hi")
                .mail();

        assertThat(mail.addresses("From")).isSubsetOf("cy@mail.test", "di@mail.test");
        assertThat(mail.addresses("To")).isSubsetOf("cy@mail.test", "di@mail.test");
    }

    @Test
    default void from_and_to_are_added_each_for_itself(Lab lab) {
        ReceivedMail withFrom = converse(lab, "From: cy@mail.test", "", "hello").mail();
        ReceivedMail withTo = converse(lab, "To: cy@mail.test", "", "hello").mail();

        assertThat(withFrom.addresses("From")).containsExactly("cy@mail.test");
        assertThat(withFrom.addresses("To")).containsExactly("bo@mail.test");
        assertThat(withTo.addresses("From")).containsExactly("ann@mail.test");
        assertThat(withTo.addresses("To")).containsExactly("cy@mail.test");
    }

    @Test
    default void fields_of_the_same_name_all_arrive(Lab lab) {
        ReceivedMail mail = converse(lab, "X-Tag: one", "Subject: the news", "X-Tag: two", "X-Tag: one", "", "hello")
                .mail();

        assertThat(mail.values("X-Tag")).as("the values of X-Tag").containsExactlyInAnyOrder("one", "two", "one");
    }

    @Test
    default void a_field_on_several_lines_arrives_whole(Lab lab) {
        ReceivedMail mail = converse(lab, "Subject: the", "\tnews", "  of today", "X-Mood: fine", "", "hello")
                .mail();

        assertThat(mail.value("Subject").replaceAll("\\s+", " ")).isEqualTo("the news of today");
        assertThat(mail.value("X-Mood")).isEqualTo("fine");
        assertThat(mail.text()).containsExactly("hello");
    }

    @Test
    default void text_without_a_header_arrives_as_text(Lab lab) {
        ReceivedMail mail = deliver(lab, "Dear Bo,", "how are you?");

        assertThat(mail.addresses("From")).containsExactly("ann@mail.test");
        assertThat(mail.addresses("To")).containsExactly("bo@mail.test");
        assertThat(mail.text()).containsExactly("Dear Bo,", "how are you?");
    }

    @Test
    default void what_has_no_name_before_its_colon_is_no_header(Lab lab) {
        for (String line : List.of("Dear Bo: how are you?", ": how are you?")) {
            ReceivedMail mail = converse(lab, line, "well, I hope").mail();

            assertThat(mail.text()).endsWith(line, "well, I hope");
        }
    }

    @Test
    default void text_behind_an_empty_line_is_no_header(Lab lab) {
        ReceivedMail mail = deliver(lab, "", "Note: this is text", "and this too");

        assertThat(mail.values("Note")).as("the values of Note").isEmpty();
        assertThat(mail.text()).endsWith("Note: this is text", "and this too");
    }

    @Test
    default void text_that_follows_the_header_without_an_empty_line_is_no_header(Lab lab) {
        ReceivedMail mail = deliver(lab, "Subject: the news", "Dear Bo, hello", "Note: call Cy", "", "yours Ann");

        assertThat(mail.value("Subject")).isEqualTo("the news");
        assertThat(mail.text()).containsExactly("Dear Bo, hello", "Note: call Cy", "", "yours Ann");
    }

    @Test
    default void only_one_empty_line_parts_the_header_from_the_text(Lab lab) {
        ReceivedMail mail = deliver(lab, "Subject: the news", "", "", "text");

        assertThat(mail.text()).containsExactly("", "text");
    }

    @Test
    default void a_message_without_text_arrives_without_text(Lab lab) {
        ReceivedMail mail = deliver(lab, "Subject: the news");

        assertThat(mail.value("Subject")).isEqualTo("the news");
        assertThat(mail.text()).as("the text").allMatch(String::isEmpty);
    }

    @Test
    default void an_empty_message_arrives_with_a_header(Lab lab) {
        ReceivedMail mail = deliverContent(lab, "");

        assertThat(mail.addresses("From")).containsExactly("ann@mail.test");
        assertThat(mail.addresses("To")).containsExactly("bo@mail.test");
        assertThat(mail.text()).as("the text").allMatch(String::isEmpty);
    }

    @Test
    default void text_outside_ascii_arrives(Lab lab) {
        ReceivedMail mail = deliver(lab, "Subject: the news", "", "Zoë grüßt, 5 €, 😀");

        assertThat(mail.text()).containsExactly("Zoë grüßt, 5 €, 😀");
        assertThat(mail.values("MIME-Version")).as("the values of MIME-Version").containsExactly("1.0");
    }

    @Test
    default void every_kind_of_line_arrives_beside_one_that_is_not_ascii(Lab lab) {
        String[] text = {
            "Zoë",
            "blanks  ",
            "",
            ".",
            "1 + 1 = 2, =3D",
            "\tü\t",
            "ü".repeat(400),
            "From Zoë",
            ".",
            "ë" + ".".repeat(200),
            "Ende"
        };

        ReceivedMail mail =
                converse(lab, "Subject: the news\n\n" + String.join("\n", text)).mail();

        assertThat(mail.text()).containsExactly(text);
    }

    @Test
    default void text_outside_ascii_arrives_whatever_the_message_says_of_its_kind(Lab lab) {
        String type = "Content-Type: text/html; charset=UTF-8";
        for (String header : List.of("MIME-Version: 1.0", type, type + "\nContent-Transfer-Encoding: 8bit")) {
            ReceivedMail mail = converse(lab, header, "", "<p>Zoë</p>").mail();

            assertThat(mail.value("MIME-Version")).isEqualTo("1.0");
            assertThat(mail.text()).as("the text behind %s", header).containsExactly("<p>Zoë</p>");
        }
    }

    @Test
    default void what_the_message_has_encoded_is_not_encoded_again(Lab lab) {
        String[] header = {
            "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: quoted-printable"
        };

        ReceivedMail mail = converse(lab, String.join("\n", header) + "\n\nZo=C3=AB: 1 =3D 1")
                .mail();

        assertThat(mail.value("Subject")).isEqualTo("Grüße");
        assertThat(mail.text()).containsExactly("Zoë: 1 = 1");
    }

    @Test
    default void text_that_begins_with_a_blank_arrives_as_text(Lab lab) {
        ReceivedMail mail = deliver(lab, "  indented", "and not");

        assertThat(mail.text()).containsExactly("  indented", "and not");
    }

    @Test
    default void the_mime_header_of_the_message_is_kept(Lab lab) {
        ReceivedMail mail =
                deliver(lab, "MIME-Version: 1.0", "Content-Type: text/html; charset=UTF-8", "", "<p>Zoë</p>");

        assertThat(mail.value("MIME-Version")).isEqualTo("1.0");
        assertThat(mail.value("Content-Type").toLowerCase()).matches("text/html; *charset=\"?utf-8\"?");
        assertThat(mail.text()).containsExactly("<p>Zoë</p>");
    }

    @Test
    default void the_mime_header_of_the_message_is_kept_where_people_write_turkish(Lab lab) {
        ScriptedServer server = lab.listen();
        String header = "MIME-VERSION: 1.0\nCONTENT-TYPE: text/html; charset=UTF-8\nCONTENT-TRANSFER-ENCODING: 8bit\n";
        lab.start(Jvm.ABROAD, program(), mailFile(lab, MailProgram.address(server) + ENVELOPE + header + "\nZoë\n"));

        ReceivedMail mail = Dialogue.inFull(server).mail();

        assertThat(mail.value("MIME-Version")).isEqualTo("1.0");
        assertThat(mail.value("Content-Type")).startsWith("text/html");
        assertThat(mail.values("Content-Transfer-Encoding")).hasSize(1);
        assertThat(mail.text()).containsExactly("Zoë");
    }

    @Test
    default void lines_that_begin_with_a_dot_arrive(Lab lab) {
        String[] text = {".", "..", ".hidden", "a.b", "...", ".", "QUIT", "RCPT TO:<eve@mail.test>", "."};

        ReceivedMail mail = deliver(lab, "Subject: dots\n\n" + String.join("\n", text));

        assertThat(mail.text()).containsExactly(text);
    }

    @Test
    default void a_first_line_that_begins_with_a_dot_arrives(Lab lab) {
        ReceivedMail mail = converse(lab, ".Note: fine", "", "hello").mail();

        Stream<String> fields = mail.values(".Note").stream().map(value -> ".Note: " + value);
        assertThat(Stream.concat(fields, mail.text().stream()))
                .as("a line that begins with a dot, which may be a field or text")
                .contains(".Note: fine");
    }

    @Test
    default void a_long_line_arrives_whole(Lab lab) {
        for (int length : List.of(998, 5_000)) {
            String line = "x".repeat(length);
            ScriptedServer server = lab.listen();
            send(lab, server, "Subject: long", "", line, "short");

            ReceivedMail mail = Dialogue.inFull(server).mail();

            assertThat(mail.text()).as("the text").containsExactly(line, "short");
        }
    }

    @Test
    default void a_message_of_a_megabyte_arrives_whole(Lab lab) {
        String[] text = new String[8_400];
        for (int i = 0; i < text.length; i++) {
            text[i] = ".%07d ".formatted(i) + "x".repeat(LENGTH_THAT_ENDS_ANYWHERE_IN_A_BUFFER - 9);
        }
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: much\r\n\r\n" + String.join("\r\n", text));

        ReceivedMail mail = Dialogue.inFull(server).mail();

        assertSent(program);
        List<String> arrived = mail.text();
        for (int i = 0; i < Math.min(text.length, arrived.size()); i++) {
            assertThat(arrived.get(i))
                    .as("line %d of the text, of which each line ends in CR LF in the file", i + 1)
                    .isEqualTo(text[i]);
        }
        assertThat(arrived.size()).as("how many lines of the text arrived").isEqualTo(text.length);
    }

    @Test
    default void empty_lines_at_the_end_arrive(Lab lab) {
        ReceivedMail mail =
                converse(lab, "Subject: the news", "", "one", "", "").mail();

        assertThat(mail.text()).containsExactly("one", "", "");
    }

    @Test
    default void no_other_character_ends_a_line(Lab lab) {
        String line = "one\u000btwo\fthree\u0085four\u2028five\u2029six";

        ReceivedMail mail = converse(lab, "Subject: one line", "", line).mail();

        assertThat(mail.text()).containsExactly(line);
    }

    @Test
    default void every_kind_of_line_end_ends_a_line(Lab lab) {
        ReceivedMail mail = deliverContent(lab, "Subject: ends\r\nX-Mood: fine\r\n\r\none\rtwo\nthree\r\n.\rfour");

        assertThat(mail.value("X-Mood")).isEqualTo("fine");
        assertThat(mail.text()).containsExactly("one", "two", "three", ".", "four");
    }

    @Test
    default void a_byte_order_mark_is_dropped(Lab lab) {
        ScriptedServer server = lab.listen();
        String file =
                mailFile(lab, "\uFEFF" + MailProgram.address(server) + ENVELOPE + "Subject: marked\n\none\uFEFFtwo\n");
        Program program = lab.start(program(), file);

        ReceivedMail mail = Dialogue.inFull(server).mail();

        assertSent(program);
        assertThat(mail.value("Subject")).isEqualTo("marked");
        assertThat(mail.text()).containsExactly("one\uFEFFtwo");
    }

    @Test
    default void text_outside_ascii_arrives_under_another_default_charset(Lab lab) {
        try (MailServer server = new MailServer(lab)) {
            String file = mailFile(lab, server.address() + ENVELOPE + "Subject: the news\n\nZoë grüßt\n");

            assertSent(lab.start(Jvm.ABROAD, program(), file));

            assertThat(server.mail().text()).containsExactly("Zoë grüßt");
        }
    }
}
