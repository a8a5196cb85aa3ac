package netlab.smtp;

import static netlab.smtp.MailProgram.assertNotSent;
import static netlab.smtp.MailProgram.assertSent;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.Test;

/** Specifies for both programs that nothing leaves them which the standards do not allow, and several recipients. */
interface MailIsProper extends MailProgram {

    /** Stands between blanks, or in brackets. */
    Pattern ENCODED_WORD = Pattern.compile("\\(*=\\?[^? ]+\\?[BbQq]\\?[^? ]*\\?=\\)*");

    String MESSAGE_ID = "<[^<>@\\s]+@[^<>@\\s]+>";

    @Test
    default void a_subject_outside_ascii_travels_in_encoded_words(Lab lab) {
        for (String subject :
                List.of("Grüße aus Köln", "é", "plain words, then Zoë", "ünd ".repeat(60) + "😀", "😀".repeat(80))) {
            Dialogue dialogue = converse(lab, "Subject: " + subject, "Comments: " + subject, "", "hello");

            assertEncoded(dialogue);
            assertThat(dialogue.mail().value("Subject")).isEqualTo(subject.strip());
            assertThat(dialogue.mail().value("Comments")).isEqualTo(subject.strip());
        }
    }

    @Test
    default void words_outside_ascii_stand_beside_words_that_are_encoded_already(Lab lab) {
        String[] subjects = {"=?UTF-8?Q?x?= ü", "ü =?UTF-8?Q?x?=", "ü =?UTF-8?Q?x?= ü"};
        String[] read = {"x ü", "ü x", "ü x ü"};

        for (int i = 0; i < subjects.length; i++) {
            Dialogue dialogue = converse(lab, "Subject: " + subjects[i], "", "hello");

            assertEncoded(dialogue);
            assertThat(dialogue.mail().value("Subject"))
                    .as("what a mail reader makes of the subject %s", subjects[i])
                    .isEqualTo(read[i]);
        }
    }

    @Test
    default void a_name_outside_ascii_does_not_hide_its_address(Lab lab) {
        for (String name : List.of("Zoë Müller", "\"Zoë Müller\"", "\"Müller, Zoë\"")) {
            String value = ": %s <zoe@mail.test>".formatted(name);
            Dialogue dialogue = converse(lab, "From" + value, "Cc" + value, "", "hello");

            assertEncoded(dialogue);
            for (String field : List.of("From", "Cc")) {
                InternetAddress mailbox = dialogue.mail().mailboxes(field).getFirst();
                assertThat(mailbox.getAddress())
                        .as("the address where the message has %s%s", field, value)
                        .isEqualTo("zoe@mail.test");
                assertThat(mailbox.getPersonal())
                        .as("the name where the message has %s%s", field, value)
                        .isEqualTo(name.replace("\"", ""));
            }
        }
    }

    @Test
    default void names_outside_ascii_do_not_hide_any_of_their_addresses(Lab lab) {
        Dialogue dialogue = converse(lab, "To: Zoë <zoe@mail.test>, bo@mail.test,", " Jürg <j@mail.test>", "", "hello");

        assertEncoded(dialogue);
        assertThat(dialogue.mail().addresses("To")).containsExactly("zoe@mail.test", "bo@mail.test", "j@mail.test");
        assertThat(dialogue.mail().mailboxes("To").stream().map(InternetAddress::getPersonal))
                .containsExactly("Zoë", null, "Jürg");
    }

    private static void assertEncoded(Dialogue dialogue) {
        List<String> header = dialogue.text().subList(0, dialogue.text().indexOf(""));
        assertThat(header).as("the header").allMatch(MailIsProper::isAscii, "is ASCII only");
        assertThat(header.stream()
                        .flatMap(line -> Stream.of(line.split("[ \t]+")))
                        .filter(word -> word.contains("=?")))
                .as("the encoded words")
                .allMatch(word -> ENCODED_WORD.matcher(word).matches(), "has nothing but blanks beside it")
                .allMatch(word -> word.length() <= 75, "has up to 75 characters");
    }

    @Test
    default void text_travels_in_seven_bits_where_the_server_offers_no_other_way(Lab lab) {
        for (String field :
                List.of("Subject: x", "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit")) {
            Dialogue dialogue = converse(lab, field, "", "Zoë grüßt", ".", "Ende");

            assertThat(dialogue.text()).as("the message").allMatch(MailIsProper::isAscii, "is ASCII only");
            assertThat(dialogue.mail().text()).containsExactly("Zoë grüßt", ".", "Ende");
        }
    }

    @Test
    default void text_travels_in_seven_bits_where_the_server_offers_something_of_a_like_name(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = send(lab, server, "", "Zoë grüßt");

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
        dialogue.reply("250-8BITMIME.mail.test", "250-X8BITMIMEX", "250 X 8BITMIME");
        dialogue.playUntil(Turn.SENDER, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        assertThat(dialogue.text()).as("the message").allMatch(MailIsProper::isAscii, "is ASCII only");
    }

    @Test
    default void text_outside_ascii_arrives_where_the_server_offers_eight_bits(Lab lab) {
        String kind = "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: ";

        for (String header : List.of("Subject: eight bits", kind + "7bit", kind + "8bit")) {
            Dialogue dialogue = converseInEightBits(Jvm.USUAL, lab, header, "", "Zoë grüßt");

            assertThat(dialogue.mail().text()).containsExactly("Zoë grüßt");
            assertHonest(dialogue);
        }
    }

    @Test
    default void text_outside_ascii_arrives_in_eight_bits_under_another_default_charset(Lab lab) {
        Dialogue dialogue = converseInEightBits(Jvm.ABROAD, lab, "Subject: eight bits", "", "Zoë grüßt");

        assertThat(dialogue.mail().text()).containsExactly("Zoë grüßt");
    }

    /** Expects that a text which travels in eight bits says so. */
    private static void assertHonest(Dialogue dialogue) {
        if (!dialogue.text().stream().allMatch(MailIsProper::isAscii)) {
            assertThat(dialogue.mail().value("Content-Transfer-Encoding"))
                    .as("Content-Transfer-Encoding of a text in eight bits")
                    .matches("(?i)8bit|binary");
        }
    }

    @Test
    default void no_line_of_eight_bits_is_longer_than_998_bytes(Lab lab) {
        String line = "ë".repeat(600);

        Dialogue dialogue = converseInEightBits(Jvm.USUAL, lab, "Subject: eight bits", "", line);

        assertShortLines(dialogue);
        assertThat(dialogue.mail().text()).containsExactly(line);
    }

    private Dialogue converseInEightBits(Jvm machine, Lab lab, String... message) {
        ScriptedServer server = lab.listen();
        String content = MailProgram.address(server) + ENVELOPE + String.join("\n", message) + "\n";
        Program program = lab.start(machine, program(), mailFile(lab, content));

        Dialogue dialogue = Dialogue.until(Turn.HELLO, server);
        dialogue.reply("250-mail.test", "250-SIZE 1000000", "250 8BITMIME");
        assertThat(dialogue.command())
                .as("the command after EHLO, to a server that offers SIZE and 8BITMIME")
                .matches("(?i)MAIL FROM:<ann@mail.test>( SIZE=\\d+| BODY=(7BIT|8BITMIME))*");
        dialogue.reply("250 sender ok");
        dialogue.playUntil(Turn.RECIPIENT, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        return dialogue;
    }

    static void assertShortLines(Dialogue dialogue) {
        int longest = dialogue.text().stream()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        assertThat(longest)
                .as("the length of the longest line of the message in bytes of UTF-8")
                .isLessThanOrEqualTo(998);
    }

    @Test
    default void no_line_of_the_text_is_longer_than_998_bytes(Lab lab) {
        for (int length : List.of(998, 999, 1_000, 3_000)) {
            String line = "x".repeat(length);

            Dialogue dialogue = converse(lab, "Subject: long", "", line, "short");

            assertShortLines(dialogue);
            assertThat(dialogue.mail().text()).containsExactly(line, "short");
        }
    }

    @Test
    default void no_line_of_the_header_is_longer_than_998_bytes(Lab lab) {
        String subject = "word ".repeat(400) + "end";

        Dialogue dialogue = converse(lab, "Subject: " + subject, "", "hello");

        assertShortLines(dialogue);
        assertThat(dialogue.mail().value("Subject").replaceAll("\\s+", " ")).isEqualTo(subject);
    }

    @Test
    default void addresses_without_blanks_between_them_are_folded_too(Lab lab) {
        List<String> addresses = manyAddresses();

        Dialogue dialogue = converse(lab, "To: " + String.join(",", addresses), "", "hello");

        assertShortLines(dialogue);
        assertThat(dialogue.mail().addresses("To")).containsExactlyElementsOf(addresses);
    }

    private static List<String> manyAddresses() {
        return IntStream.range(0, 50)
                .mapToObj("number-%d-of-fifty@mail.test"::formatted)
                .toList();
    }

    @Test
    default void a_date_is_added_where_the_message_has_none(Lab lab) {
        for (Jvm machine : List.of(Jvm.USUAL, Jvm.ABROAD)) {
            String date = sendFrom(machine, lab, "", "hello").value("Date");

            String inOneForm = date.replaceFirst("\\(.*\\)$", "").replaceAll("\\s+", " ");
            assertThat(inOneForm.strip())
                    .as("the date, where people write %s", machine == Jvm.USUAL ? "English" : "Turkish")
                    .matches("((Mon|Tue|Wed|Thu|Fri|Sat|Sun), ?)?\\d{1,2} "
                            + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} "
                            + "\\d\\d:\\d\\d(:\\d\\d)? [+-]\\d{4}");
            assertThat(ZonedDateTime.parse(inOneForm.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
                    .as(
                            "the moment that the date names with its zone, where the clock shows the time of %s",
                            machine == Jvm.USUAL ? "this machine" : "Istanbul")
                    .isBetween(
                            ZonedDateTime.now().minusHours(1),
                            ZonedDateTime.now().plusHours(1));
        }
    }

    @Test
    default void a_message_id_of_its_own_is_added_to_each_message_that_has_none(Lab lab) {
        ScriptedServer server = lab.listen();
        String file = mailFile(lab, MailProgram.address(server) + ENVELOPE + "\nhello\n");

        lab.start(program(), file);
        String first = Dialogue.inFull(server).mail().value("Message-ID");
        lab.start(program(), file);
        String second = Dialogue.inFull(server).mail().value("Message-ID");

        assertThat(first)
                .as("the Message-ID of one mail, and that of another from the same file")
                .matches(MESSAGE_ID)
                .isNotEqualTo(second);
        assertThat(second).matches(MESSAGE_ID);
    }

    @Test
    default void date_and_message_id_are_left_as_the_message_has_them(Lab lab) {
        String date = "Thu, 1 Jan 1970 12:00:00 +0100";

        for (Jvm machine : List.of(Jvm.USUAL, Jvm.ABROAD)) {
            ReceivedMail mail = sendFrom(machine, lab, "date: " + date, "MESSAGE-ID: <1@mail.test>", "", "hello");

            assertThat(mail.value("Date")).isEqualTo(date);
            assertThat(mail.value("Message-ID")).isEqualTo("<1@mail.test>");
        }
    }

    private ReceivedMail sendFrom(Jvm machine, Lab lab, String... message) {
        ScriptedServer server = lab.listen();
        String content = MailProgram.address(server) + ENVELOPE + String.join("\n", message) + "\n";
        Program program = lab.start(machine, program(), mailFile(lab, content));
        ReceivedMail mail = Dialogue.inFull(server).mail();
        assertSent(program);
        return mail;
    }

    @Test
    default void date_and_message_id_are_added_each_for_itself(Lab lab) {
        ReceivedMail dated = converse(lab, "Date: Thu, 1 Jan 1970 12:00:00 +0100", "", "hello")
                .mail();
        ReceivedMail numbered =
                converse(lab, "Message-ID: <1@mail.test>", "", "hello").mail();

        assertThat(dated.value("Date")).startsWith("Thu, 1 Jan 1970");
        assertThat(dated.value("Message-ID")).matches(MESSAGE_ID);
        assertThat(numbered.value("Date")).matches(".* \\d\\d:\\d\\d.*");
        assertThat(numbered.value("Message-ID")).isEqualTo("<1@mail.test>");
    }

    @Test
    default void several_recipients_are_all_named_to_the_server_and_in_the_header(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendTo("bo@mail.test; cy@mail.test", lab, server);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        List<String> named = dialogue.nameRecipients("250 ok", "250 ok");
        dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        assertThat(named).as("the recipients").containsExactlyInAnyOrder("bo@mail.test", "cy@mail.test");
        assertThat(dialogue.mail().addresses("To")).containsExactlyInAnyOrder("bo@mail.test", "cy@mail.test");
    }

    @Test
    default void very_many_recipients_are_folded_in_the_header(Lab lab) {
        List<String> recipients = manyAddresses();
        String[] replies = recipients.stream().map(recipient -> "250 ok").toArray(String[]::new);
        ScriptedServer server = lab.listen();
        Program program = sendTo(String.join(";", recipients), lab, server);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        List<String> named = dialogue.nameRecipients(replies);
        dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertSent(program);
        assertShortLines(dialogue);
        assertThat(named).as("the recipients").containsExactlyInAnyOrderElementsOf(recipients);
        assertThat(dialogue.mail().addresses("To")).containsExactlyInAnyOrderElementsOf(recipients);
    }

    @Test
    default void a_refused_recipient_does_not_stop_the_others(Lab lab) {
        for (String[] replies : new String[][] {{"550 moved away", "250 ok"}, {"250 ok", "450 asleep"}}) {
            ScriptedServer server = lab.listen();
            Program program = sendTo("bo@mail.test; cy@mail.test", lab, server);

            Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
            List<String> named = dialogue.nameRecipients(replies);
            dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

            int refused = replies[1].equals("250 ok") ? 0 : 1;
            assertNotSent(program, named.get(refused), replies[refused].substring(0, 3), replies[refused].substring(4));
            assertThat(dialogue.mail().text()).containsExactly("hello");
        }
    }

    @Test
    default void every_refused_recipient_is_named(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendTo("bo@mail.test; cy@mail.test; di@mail.test", lab, server);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        List<String> named = dialogue.nameRecipients("550 moved away", "250 ok", "450 asleep");
        dialogue.playUntil(Turn.DATA, Turn.FAREWELL).reply(Turn.FAREWELL.reply);

        assertNotSent(program, named.get(0), named.get(2));
    }

    @Test
    default void nothing_is_sent_if_every_recipient_is_refused(Lab lab) {
        ScriptedServer server = lab.listen();
        Program program = sendTo("bo@mail.test; cy@mail.test", lab, server);

        Dialogue dialogue = Dialogue.until(Turn.SENDER, server);
        dialogue.nameRecipients("550 moved away", "450 asleep");
        dialogue.hearFarewellOnly();

        assertNotSent(program, "bo@mail.test", "cy@mail.test");
    }

    private Program sendTo(String recipients, Lab lab, ScriptedServer server) {
        String firstLine = MailProgram.address(server) + ", ann@mail.test, " + recipients + "\n";
        return lab.start(program(), mailFile(lab, firstLine + "Subject: news\n\nhello\n"));
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(character -> character < 0x80);
    }
}
