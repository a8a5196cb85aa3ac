package netlab.smtp;

import static netlab.smtp.MailProgram.assertNotSent;
import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.Test;

/** Specifies for both programs that nothing leaves them which the standards do not allow, and several recipients. */
interface MailIsProper extends MailProgram {

    Pattern ENCODED_WORD = Pattern.compile("=\\?[^? ]+\\?[BbQq]\\?[^? ]*\\?=");

    @Test
    default void a_subject_outside_ascii_travels_in_encoded_words(Lab lab) {
        for (String subject :
                List.of("Grüße aus Köln", "é", "plain words, then Zoë", "ünd ".repeat(60) + "😀", "😀".repeat(80))) {
            Dialogue dialogue = dialogue(lab, "Subject: " + subject, "", "hello");

            List<String> header = header(dialogue);
            assertThat(header).as("the header").allMatch(MailIsProper::isAscii, "is ASCII only");
            assertThat(dialogue.mail().value("Subject")).isEqualTo(subject.strip());
            assertThat(ENCODED_WORD.matcher(String.join("\n", header)).results().map(MatchResult::group))
                    .as("the encoded words")
                    .allMatch(word -> word.length() <= 75, "has up to 75 characters");
        }
    }

    @Test
    default void a_name_outside_ascii_does_not_hide_its_address(Lab lab) {
        Dialogue dialogue = dialogue(lab, "From: Zoë Müller <zoe@mail.test>", "", "hello");

        assertThat(header(dialogue)).as("the header").allMatch(MailIsProper::isAscii, "is ASCII only");
        assertThat(dialogue.mail().from().getAddress())
                .as("the address in From, where the message has \"From: Zoë Müller <zoe@mail.test>\"")
                .isEqualTo("zoe@mail.test");
        assertThat(dialogue.mail().from().getPersonal()).isEqualTo("Zoë Müller");
    }

    @Test
    default void text_travels_in_seven_bits_where_the_server_offers_no_other_way(Lab lab) {
        for (String field :
                List.of("Subject: x", "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit")) {
            Dialogue dialogue = dialogue(lab, field, "", "Zoë grüßt", ".", "Ende");

            assertThat(dialogue.text()).as("the message").allMatch(MailIsProper::isAscii, "is ASCII only");
            assertThat(dialogue.mail().text()).containsExactly("Zoë grüßt", ".", "Ende");
        }
    }

    @Test
    default void text_outside_ascii_arrives_where_the_server_offers_eight_bits(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "Subject: eight bits", "", "Zoë grüßt");

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
        dialogue.reply("250-mail.test", "250 8BITMIME");
        assertThat(dialogue.command()).matches("(?i)MAIL FROM:<ann@mail.test>( BODY=(7BIT|8BITMIME))?");
        dialogue.reply("250 sender ok");
        dialogue.playUntil(Turn.RECIPIENT, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        assertThat(dialogue.mail().text()).containsExactly("Zoë grüßt");
    }

    @Test
    default void no_line_of_the_text_is_longer_than_998_bytes(Lab lab) {
        String line = "0123456789".repeat(300);

        Dialogue dialogue = dialogue(lab, "Subject: long", "", line, "short");

        assertThat(dialogue.text()).as("the message").allMatch(sent -> sent.length() <= 998, "has up to 998 bytes");
        assertThat(dialogue.mail().text()).containsExactly(line, "short");
    }

    @Test
    default void no_line_of_the_header_is_longer_than_998_bytes(Lab lab) {
        String subject = "word ".repeat(400) + "end";

        Dialogue dialogue = dialogue(lab, "Subject: " + subject, "", "hello");

        assertThat(dialogue.text()).as("the message").allMatch(sent -> sent.length() <= 998, "has up to 998 bytes");
        assertThat(dialogue.mail().value("Subject").replaceAll("\\s+", " ")).isEqualTo(subject);
    }

    @Test
    default void a_date_is_added_where_the_message_has_none(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program =
                lab.start(Jvm.ABROAD, program(), mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n"));

        String date = Dialogue.inFull(server).mail().value("Date").replaceFirst(" \\(.*\\)$", "");

        assertSent(program);
        assertThat(date)
                .as("the date, from a machine whose language is Turkish")
                .matches("((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\\d{1,2} "
                        + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) .*");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                .isBetween(ZonedDateTime.now().minusDays(1), ZonedDateTime.now().plusDays(1));
    }

    @Test
    default void a_message_id_of_its_own_is_added_to_each_message_that_has_none(Lab lab) {
        String first = dialogue(lab, "", "hello").mail().value("Message-ID");
        String second = dialogue(lab, "", "hello").mail().value("Message-ID");

        assertThat(first).matches("<[^<>@\\s]+@[^<>@\\s]+>").isNotEqualTo(second);
        assertThat(second).matches("<[^<>@\\s]+@[^<>@\\s]+>");
    }

    @Test
    default void date_and_message_id_are_left_as_the_message_has_them(Lab lab) {
        String date = "Thu, 1 Jan 1970 12:00:00 +0100";

        ReceivedMail mail = dialogue(lab, "date: " + date, "Message-Id: <1@mail.test>", "", "hello")
                .mail();

        assertThat(mail.value("Date")).isEqualTo(date);
        assertThat(mail.value("Message-ID")).isEqualTo("<1@mail.test>");
    }

    @Test
    default void several_recipients_are_all_named_to_the_server_and_in_the_header(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendToBoAndCy(lab, server);

        Dialogue dialogue = Dialogue.until(Turn.RECIPIENT, server);
        dialogue.reply("250 ok");
        dialogue.hear(Turn.RECIPIENT);
        dialogue.reply("250 ok");
        dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        assertThat(dialogue.commands().subList(2, 4))
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactlyInAnyOrder("RCPT TO:<bo@mail.test>", "RCPT TO:<cy@mail.test>");
        assertThat(dialogue.mail().value("To")).contains("bo@mail.test", "cy@mail.test");
    }

    @Test
    default void a_refused_recipient_does_not_stop_the_others(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendToBoAndCy(lab, server);

        Dialogue dialogue = Dialogue.until(Turn.RECIPIENT, server);
        String refused = dialogue.commands().getLast().replaceAll(".*<|>.*", "");
        dialogue.reply("550 moved away");
        dialogue.hear(Turn.RECIPIENT);
        dialogue.reply("250 ok");
        dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertNotSent(program, refused, "550", "moved away");
        assertThat(dialogue.mail().text()).containsExactly("hello");
    }

    @Test
    default void nothing_is_sent_if_every_recipient_is_refused(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendToBoAndCy(lab, server);

        Dialogue dialogue = Dialogue.until(Turn.RECIPIENT, server);
        dialogue.reply("550 moved away");
        dialogue.hear(Turn.RECIPIENT);
        dialogue.reply("450 asleep");
        dialogue.hearFarewellOnly();

        assertNotSent(program);
        assertThat(program.errors()).containsAnyOf("bo@mail.test", "cy@mail.test");
    }

    private Program sendToBoAndCy(Lab lab, ScriptedServer server) {
        String firstLine = MailProgram.address(server) + ", ann@mail.test, bo@mail.test; cy@mail.test\n";
        return lab.start(program(), mailFile(lab, firstLine + "Subject: news\n\nhello\n"));
    }

    private Dialogue dialogue(Lab lab, String... message) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, message);
        Dialogue dialogue = Dialogue.inFull(server);
        assertSent(program);
        return dialogue;
    }

    private static List<String> header(Dialogue dialogue) {
        return dialogue.text().subList(0, dialogue.text().indexOf(""));
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(character -> character < 0x80);
    }
}
