package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import netlab.testkit.LabExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("MailFile")
@ExtendWith(LabExtension.class)
@Tag("step-2")
@Tag("unit")
class MailFileSpec {

    private static final String FIRST = "mail.test:2525, ann@mail.test, bo@mail.test\n";

    @Test
    void the_first_line_is_server_port_sender_and_recipient() {
        MailFile mail = MailFile.of(FIRST);

        assertThat(mail.host()).isEqualTo("mail.test");
        assertThat(mail.port()).isEqualTo(2525);
        assertThat(mail.sender()).isEqualTo("ann@mail.test");
        assertThat(mail.recipients()).containsExactly("bo@mail.test");
    }

    @Test
    void the_port_is_25_by_default() {
        assertThat(MailFile.of("mail.test, ann@mail.test, bo@mail.test\n").port())
                .isEqualTo(25);
    }

    @Test
    void blanks_around_the_fields_are_dropped() {
        MailFile mail = MailFile.of("  mail.test ,ann@mail.test,   bo@mail.test  ");

        assertThat(mail.host()).isEqualTo("mail.test");
        assertThat(mail.sender()).isEqualTo("ann@mail.test");
        assertThat(mail.recipients()).containsExactly("bo@mail.test");
    }

    @Test
    void an_empty_line_parts_the_header_from_the_text() {
        MailFile mail = MailFile.of(FIRST + "Subject: hello\nX-Mood: fine\n\nDear Bo,\n\nyours Ann\n");

        assertThat(mail.header()).containsExactly("Subject: hello", "X-Mood: fine");
        assertThat(mail.text()).containsExactly("Dear Bo,", "", "yours Ann");
    }

    @Test
    void the_header_also_ends_before_the_first_line_of_another_form() {
        MailFile mail = MailFile.of(FIRST + "Subject: hello\nDear Bo: read this\n");

        assertThat(mail.header()).containsExactly("Subject: hello");
        assertThat(mail.text()).containsExactly("Dear Bo: read this");
        assertThat(MailFile.of(FIRST + "Subject: hello\n: read this\n").header())
                .containsExactly("Subject: hello");
    }

    @Test
    void a_line_that_begins_with_a_blank_continues_a_header_field() {
        MailFile mail = MailFile.of(FIRST + "To: bo@mail.test,\n cy@mail.test\nSubject: hello\n\ntext\n");

        assertThat(mail.header()).containsExactly("To: bo@mail.test, cy@mail.test", "Subject: hello");
        assertThat(mail.text()).containsExactly("text");
    }

    @Test
    void text_without_a_header_is_all_text() {
        assertThat(MailFile.of(FIRST + "Dear Bo,\nhow are you?\n").header()).isEmpty();
        assertThat(MailFile.of(FIRST + "Dear Bo,\nhow are you?\n").text()).containsExactly("Dear Bo,", "how are you?");
        assertThat(MailFile.of(FIRST + "\nNote: this is text\n").header()).isEmpty();
        assertThat(MailFile.of(FIRST + "\nNote: this is text\n").text()).containsExactly("Note: this is text");
    }

    @Test
    void a_message_may_be_empty() {
        assertThat(MailFile.of(FIRST).header()).isEmpty();
        assertThat(MailFile.of(FIRST).text()).isEmpty();
        assertThat(MailFile.of(FIRST + "Subject: hello").text()).isEmpty();
    }

    @Test
    void every_kind_of_line_end_ends_a_line_of_the_message() {
        MailFile mail = MailFile.of("mail.test, ann@mail.test, bo@mail.test\r\nSubject: x\r\n\r\none\rtwo\nthree");

        assertThat(mail.header()).containsExactly("Subject: x");
        assertThat(mail.text()).containsExactly("one", "two", "three");
    }

    @Test
    void a_byte_order_mark_is_dropped() {
        assertThat(MailFile.of("\uFEFF" + FIRST).host()).isEqualTo("mail.test");
        assertThat(MailFile.of(FIRST + "one\uFEFFtwo\n").text()).containsExactly("one\uFEFFtwo");
    }

    @Test
    void a_first_line_with_other_than_three_fields_is_refused() {
        assertRefused("", "mail.test, ann@mail.test", "mail.test, ann@mail.test, bo@mail.test, cy@mail.test");
        assertRefused("mail.test, ann@mail.test, bo@mail.test,");
        assertRefused(", ann@mail.test, bo@mail.test", "mail.test, , bo@mail.test", "mail.test, ann@mail.test, ");
    }

    @Test
    void a_first_line_with_a_bad_port_is_refused() {
        assertRefused("mail.test:0, ann@mail.test, bo@mail.test", "mail.test:smtp, ann@mail.test, bo@mail.test");
    }

    @Test
    void an_address_that_could_carry_a_command_is_refused() {
        assertRefused("mail.test, a n@mail.test, bo@mail.test", "mail.test, ann@mail.test, bo@mail.test\rRSET");
        assertRefused("mail.test, <ann@mail.test>, bo@mail.test", "mail.test, ann@mail.test, zoë@mail.test");
        assertRefused("mail.test, ann<@mail.test, bo@mail.test", "mail.test, ann@mail.test, bo>@mail.test");
    }

    private static void assertRefused(String... firstLines) {
        for (String line : firstLines) {
            MailFile mail;
            try {
                mail = MailFile.of(line + "\nSubject: hello\n\ntext\n");
            } catch (IllegalArgumentException expected) {
                continue;
            }
            fail("%s was accepted: %s", line, mail);
        }
    }
}
