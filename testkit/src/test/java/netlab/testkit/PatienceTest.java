package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changes = lock.newCondition();

    @Test
    void is_given_in_seconds() {
        Patience patience = Patience.ofSeconds("7");

        assertThat(patience).isEqualTo(new Patience(Duration.ofSeconds(7)));
        assertThat(patience.millis()).isEqualTo(7_000);
    }

    @Test
    void is_short_on_a_first_try() {
        Patience first = Patience.ofSeconds("5").forFirstTry();

        assertThat(first).isEqualTo(Patience.ofSeconds("2"));
    }

    @Test
    void is_longer_for_what_lasts_by_itself() {
        Patience longer = Patience.ofSeconds("5").and(Duration.ofSeconds(2));

        assertThat(longer).isEqualTo(Patience.ofSeconds("7"));
    }

    @Test
    void is_never_longer_on_a_first_try() {
        Patience first = new Patience(Duration.ofMillis(20)).forFirstTry();

        assertThat(first).isEqualTo(new Patience(Duration.ofMillis(20)));
    }

    @Test
    void lasts_a_day_while_somebody_debugs() {
        assertThat(Patience.ENDLESS.millis()).isEqualTo(24 * 60 * 60 * 1_000);
    }

    @Test
    void needs_no_wait_for_what_has_happened() throws Exception {
        boolean happened = await(new Patience(Duration.ZERO), List.of(true));

        assertThat(happened).isTrue();
    }

    @Test
    void ends_without_the_event() throws Exception {
        boolean happened = await(new Patience(Duration.ofNanos(1)), List.of(false, false, false, false));

        assertThat(happened).isFalse();
    }

    @Test
    void ends_with_the_event() throws Exception {
        AtomicBoolean event = new AtomicBoolean();
        boolean happened;

        lock.lock();
        try {
            Thread.ofVirtual().start(() -> announce(event));
            happened = new Patience(Duration.ofSeconds(30)).await(changes, event::get);
        } finally {
            lock.unlock();
        }

        assertThat(happened).isTrue();
    }

    @Test
    void is_lost_in_words() {
        OutOfPatience lost = Patience.ofSeconds("5").lost("a line");

        assertThat(lost).hasMessage("waited 5 s for a line");
    }

    private boolean await(Patience patience, List<Boolean> answers) throws InterruptedException {
        Iterator<Boolean> answer = answers.iterator();
        lock.lock();
        try {
            return patience.await(changes, answer::next);
        } finally {
            lock.unlock();
        }
    }

    private void announce(AtomicBoolean event) {
        lock.lock();
        try {
            event.set(true);
            changes.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
