package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    @Test
    void lets_every_part_run_while_the_others_do() {
        CyclicBarrier meeting = new CyclicBarrier(3);

        List<String> results = AtOnce.each(List.of("a", "b", "c"), peer -> {
            meet(meeting);
            return peer + "!";
        });

        assertThat(results).containsExactly("a!", "b!", "c!");
    }

    @Test
    void fails_as_a_part_has_failed_once_all_are_done() {
        OutOfPatience failure = new Patience(Duration.ZERO).lost("a line");
        boolean[] done = new boolean[1];

        assertThatThrownBy(() -> AtOnce.each(List.of(0, 1), peer -> {
                    if (peer == 0) {
                        throw failure;
                    }
                    Thread.yield();
                    done[0] = true;
                    return peer;
                }))
                .isSameAs(failure);

        assertThat(done).containsExactly(true);
    }

    @Test
    void fails_as_a_part_has_failed_with_an_exception() {
        IllegalArgumentException failure = new IllegalArgumentException("wrong");

        assertThatThrownBy(() -> AtOnce.each(List.of(0), peer -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void runs_parts_that_return_nothing() {
        CyclicBarrier meeting = new CyclicBarrier(2);

        AtOnce.run(() -> meet(meeting), () -> meet(meeting));

        assertThat(meeting.getNumberWaiting()).isZero();
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
