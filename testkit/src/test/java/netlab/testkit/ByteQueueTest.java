package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ByteQueueTest {

    private final ByteQueue queue = new ByteQueue();

    @Test
    void gives_back_what_was_added_in_order() throws Exception {
        add("one");
        add("two");
        queue.end();

        assertThat(queue.readAllBytes()).asString().isEqualTo("onetwo");
    }

    @Test
    void returns_bytes_above_127_as_they_are() {
        queue.add(new byte[] {(byte) 0xFF});

        assertThat(queue.read()).isEqualTo(0xFF);
    }

    @Test
    void returns_a_part_of_a_piece() {
        add("three");
        byte[] bytes = new byte[4];

        int count = queue.read(bytes, 1, 2);

        assertThat(count).isEqualTo(2);
        assertThat(bytes).containsExactly(0, 't', 'h', 0);
        assertThat(queue.available()).isEqualTo(3);
    }

    @Test
    void waits_for_what_another_thread_adds() {
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(queue::read);

        add("a");

        assertThat(read.join()).isEqualTo('a');
    }

    @Test
    void ends_for_a_reader_that_waits() {
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(queue::read);

        queue.end();

        assertThat(read.join()).isEqualTo(-1);
    }

    @Test
    void is_at_its_end_for_good() {
        queue.end();

        assertThat(queue.read()).isEqualTo(-1);
        assertThat(queue.read()).isEqualTo(-1);
    }

    @Test
    void holds_nothing_at_first() {
        assertThat(queue.available()).isZero();
    }

    @Test
    void an_empty_piece_hides_nothing() throws Exception {
        add("");
        add("a");
        queue.end();

        assertThat(queue.readAllBytes()).asString().isEqualTo("a");
    }

    private void add(String text) {
        queue.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
