package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("SendMail keeps to the standards")
@Tag("step-7")
@Tag("extended")
class SendMailProperSpec implements MailIsProper {

    @Override
    public String program() {
        return "SendMail";
    }

    @Test
    void a_word_of_the_header_that_is_too_long_for_a_line_arrives(Lab lab) {
        String subject = "x".repeat(2_000);

        Dialogue dialogue = converse(lab, "Subject: " + subject, "", "hello");

        MailIsProper.assertShortLines(dialogue);
        assertThat(dialogue.mail().value("Subject")).isEqualTo(subject);
    }
}
