package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void shows_a_picture_for_every_control_character() {
        String shown = Text.visible("\0\t\n\r\u001B\u001F\u007F");

        assertThat(shown).isEqualTo("␀␉␊␍␛␟␡");
    }

    @Test
    void shows_other_characters_as_they_are() {
        String shown = Text.visible("a é €😀");

        assertThat(shown).isEqualTo("a é €😀");
    }

    @Test
    void quotes() {
        String shown = Text.quote("a\n");

        assertThat(shown).isEqualTo("\"a␊\"");
    }

    @Test
    void shows_160_characters_whole() {
        String text = "0123456789abcdef".repeat(10);

        String shown = Text.visible(text);

        assertThat(shown).isEqualTo(text);
    }

    @Test
    void leaves_the_middle_out_of_a_longer_text() {
        String shown = Text.visible("a".repeat(39) + "\n" + "b".repeat(10_000) + "\t" + "c".repeat(39));

        assertThat(shown).isEqualTo("a".repeat(39) + "␊ … 10,000 characters … ␉" + "c".repeat(39));
    }

    @Test
    void cuts_no_character_in_two() {
        String shown = Text.visible("a" + "😀".repeat(100) + "b");

        assertThat(shown.getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("?");
    }

    @Test
    void decodes_utf_8() {
        String text = Text.of("é€😀".getBytes(StandardCharsets.UTF_8));

        assertThat(text).isEqualTo("é€😀");
    }

    @Test
    void shows_bytes_that_are_no_utf_8_as_numbers() {
        String text = Text.of("caf\u00e9 \u00c3\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(text).isEqualTo("caf‹E9› ‹C3›\n");
    }
}
