package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import netlab.grader.Exercise;
import netlab.grader.Spec;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Message")
class MessageTest {

    private static final Spec ONE = new Spec(1, "OneSpec.must", Set.of());
    private static final Spec TWO = new Spec(1, "TwoSpec.must", Set.of());

    @Test
    void is_that_of_the_first_spec_that_must_fail() {
        Message message = first(Map.of(TWO, failed("two"), ONE, failed("one")));

        assertThat(message).hasToString("OneSpec.must\n  one");
    }

    @Test
    void leaves_out_a_spec_that_does_not_fail() {
        Message message = first(Map.of(TWO, failed("two"), ONE, new Verdict(Verdict.Result.PASSED, "", "")));

        assertThat(message).hasToString("TwoSpec.must\n  two");
    }

    @Test
    void leaves_out_the_programs_and_the_conversation() {
        Message message = first(Map.of(ONE, failed("one\n                more\n  program       EchoServer 0")));

        assertThat(message).hasToString("OneSpec.must\n  one\n  more");
    }

    @Test
    void gives_names_to_what_is_never_the_same() {
        String report = "waited 3 s for 127.0.0.1:54321 and 1,234 bytes of %s in a.java:17"
                .formatted(Path.of(System.getProperty("java.io.tmpdir"), "netlab123"));

        assertThat(first(Map.of(ONE, failed(report))))
                .hasToString("OneSpec.must\n  waited N s for 127.0.0.1:PORT and N bytes of FOLDER in a.java:N");
    }

    @Test
    void gives_names_to_addresses_dates_and_threads_too() {
        String report =
                "Sat, 21 Nov 2026 19:41:52 +0000 <17.102.1795@localhost> at 127.9.21.188, not 127.0.0.2, in Thread-9";

        assertThat(first(Map.of(ONE, failed(report))))
                .hasToString("OneSpec.must\n  DATE <ID> at 127.N.N.N, not 127.0.0.2, in Thread-N");
    }

    @Test
    void names_its_spec() {
        assertThat(first(Map.of(ONE, failed("one"))).spec()).isEqualTo("OneSpec.must");
    }

    @Test
    void is_compared_up_to_an_ellipsis() {
        Message message = new Message("OneSpec.must\n  line 12");

        assertThat(message.isAs(new Message("OneSpec.must\n  line 12"))).isTrue();
        assertThat(message.isAs(new Message("OneSpec.must\n  line …"))).isTrue();
        assertThat(message.isAs(new Message("OneSpec.must\n  word …"))).isFalse();
        assertThat(message.isAs(new Message("OneSpec.must\n  line 1"))).isFalse();
    }

    @Test
    void is_read_as_it_was_written(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("messages.txt");
        SortedMap<String, Message> messages = new TreeMap<>(
                Map.of("b", new Message("OneSpec.must\n  one\n  == two"), "a", new Message("OneSpec.must\n  …")));

        MessageFile.write(messages, file);

        assertThat(MessageFile.read(file)).isEqualTo(messages);
    }

    @Test
    void is_missing_where_there_is_no_file(@TempDir Path folder) {
        assertThat(MessageFile.read(folder.resolve("nowhere.txt"))).isEmpty();
    }

    private static Message first(Map<Spec, Verdict> verdicts) {
        Mistake mistake = new Mistake(
                new Exercise("04-echo"),
                "name",
                "thought",
                List.of(),
                List.of("OneSpec.must", "TwoSpec.must"),
                Set.of(),
                false);
        return Message.first(mistake, verdicts).orElseThrow();
    }

    private static Verdict failed(String words) {
        return new Verdict(Verdict.Result.FAILED, words, "the promise\n                " + words);
    }
}
