package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import netlab.testkit.LabExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("SmtpReply")
@ExtendWith(LabExtension.class)
@Tag("step-1")
@Tag("unit")
class SmtpReplySpec {

    @Test
    void a_line_with_a_blank_behind_its_code_is_a_whole_reply() throws IOException {
        SmtpReply reply = SmtpReply.read(stream("220 mail.test ready\r\n"));

        assertThat(reply.code()).isEqualTo(220);
        assertThat(reply.lines()).containsExactly("220 mail.test ready");
    }

    @Test
    void a_line_with_a_hyphen_behind_its_code_goes_on() throws IOException {
        SmtpReply reply = SmtpReply.read(stream("250-mail.test\r\n250-SIZE 1000\r\n250 HELP\r\n"));

        assertThat(reply.code()).isEqualTo(250);
        assertThat(reply.lines()).containsExactly("250-mail.test", "250-SIZE 1000", "250 HELP");
    }

    @Test
    void a_reply_may_have_no_text() throws IOException {
        SmtpReply bare = SmtpReply.read(stream("250\r\n"));
        SmtpReply blank = SmtpReply.read(stream("354 \r\n"));

        assertThat(bare.code()).isEqualTo(250);
        assertThat(blank.code()).isEqualTo(354);
    }

    @Test
    void what_comes_after_a_reply_stays_in_the_stream() throws IOException {
        InputStream stream = stream("250 one\r\n451-two\r\n451 three\r\n");

        assertThat(SmtpReply.read(stream).lines()).containsExactly("250 one");
        assertThat(SmtpReply.read(stream).lines()).containsExactly("451-two", "451 three");
    }

    @Test
    void a_reply_that_is_cut_short_is_an_error() {
        for (String cut : new String[] {"", "25", "250-one\r\n", "250-one\r\n250-two"}) {
            assertRefused(cut);
        }
    }

    @Test
    void what_is_no_reply_is_an_error() {
        for (String line : new String[] {"SSH-2.0-OpenSSH", "", "25 ok", "2xy ok", "hello"}) {
            assertRefused(line + "\r\n250 ok\r\n");
        }
    }

    private static void assertRefused(String text) {
        SmtpReply reply;
        try {
            reply = SmtpReply.read(stream(text));
        } catch (IOException expected) {
            return;
        }
        fail("%s was taken for a reply: %s", text, reply);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
