package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private long millis = 100;
    private final Transcript transcript = new Transcript(() -> TimeUnit.MILLISECONDS.toNanos(millis));

    @Test
    void has_a_row_for_each_line_with_its_speaker_and_the_time_since_the_start() {
        says("S", "250-mail.test\r\n250 SIZE 1000\r\n");
        millis = 102;
        says("C", "MAIL FROM:<ann@mail.test>\r\n");

        assertThat(transcript.rows())
                .containsExactly(
                        "S: 250-mail.test␍␊                        +0 ms",
                        "S: 250 SIZE 1000␍␊                        +0 ms",
                        "C: MAIL FROM:<ann@mail.test>␍␊            +2 ms");
    }

    @Test
    void puts_a_line_together_that_came_in_pieces() {
        says("S", "on");
        millis = 107;
        says("S", "e\ntw");
        says("S", "o\n");

        assertThat(transcript.rows())
                .containsExactly(
                        "S: one␊                                   +0 ms",
                        "S: two␊                                   +7 ms");
    }

    @Test
    void puts_a_character_together_that_came_in_pieces() {
        byte[] euro = "€\n".getBytes(StandardCharsets.UTF_8);

        for (byte piece : euro) {
            transcript.says("S", new byte[] {piece}, 1);
        }

        assertThat(transcript.rows()).containsExactly("S: €␊                                     +0 ms");
    }

    @Test
    void begins_a_row_when_another_interrupts_a_line() {
        says("S", "on");
        says("C", "hello\n");
        says("S", "e\n");

        assertThat(transcript.rows())
                .containsExactly(
                        "S: on                                     +0 ms",
                        "C: hello␊                                 +0 ms",
                        "S: e␊                                     +0 ms");
    }

    @Test
    void tells_what_a_side_does() {
        says("S", "on");
        transcript.does("S", "closes");
        says("S2", "e\n");

        assertThat(transcript.rows())
                .containsExactly(
                        "S: on                                     +0 ms",
                        "S: (closes)                               +0 ms",
                        "S2: e␊                                    +0 ms");
    }

    @Test
    void records_no_more_than_the_given_length() {
        transcript.says("S", "one\ntwo\n".getBytes(StandardCharsets.UTF_8), 4);

        assertThat(transcript.rows()).containsExactly("S: one␊                                   +0 ms");
    }

    @Test
    void leaves_room_for_a_long_row() {
        says("S", "a".repeat(60));

        assertThat(transcript.rows()).containsExactly("S: " + "a".repeat(60) + "  +0 ms");
    }

    @Test
    void shows_forty_rows_whole() {
        IntStream.range(0, 40).forEach(row -> says("S", row + "\n"));

        assertThat(transcript.rows()).hasSize(40).noneMatch(row -> row.startsWith("…"));
    }

    @Test
    void leaves_the_middle_out_of_more_rows() {
        IntStream.range(0, 2_040).forEach(row -> says("S", row + "\n"));

        assertThat(transcript.rows()).hasSize(41).element(19).asString().startsWith("S: 19␊");
        assertThat(transcript.rows().get(20)).isEqualTo("… 2,000 rows …");
        assertThat(transcript.rows().get(21)).startsWith("S: 2020␊");
    }

    private void says(String speaker, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.says(speaker, bytes, bytes.length);
    }
}
