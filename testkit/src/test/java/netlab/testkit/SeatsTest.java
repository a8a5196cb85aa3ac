package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;

class SeatsTest {

    private static final AtomicInteger WORKING = new AtomicInteger();
    private static final CountDownLatch BOTH_WAIT = new CountDownLatch(2);

    @Test
    void are_free_again_once_they_are_given_back() throws Exception {
        Seats seats =
                Seats.of(name -> Optional.ofNullable(Map.of("netlab.seats", "1").get(name)));

        try (AutoCloseable first = seats.take()) {
            assertThat(first).isNotNull();
        }

        seats.take().close();
    }

    @Test
    void let_no_more_specs_work_side_by_side() {
        assertThat(resultsWithOneSeat(Working.class))
                .hasSize(3)
                .allSatisfy((spec, result) -> assertThat(result.getThrowable()).isEmpty());
    }

    @Test
    void are_not_needed_by_specs_that_wait() {
        assertThat(resultsWithOneSeat(Waiting.class))
                .hasSize(2)
                .allSatisfy((spec, result) -> assertThat(result.getThrowable()).isEmpty());
    }

    private static Map<String, TestExecutionResult> resultsWithOneSeat(Class<?> specs) {
        return SpecRun.of(
                        specs,
                        "netlab.seats=1",
                        "junit.jupiter.execution.parallel.enabled=true",
                        "junit.jupiter.execution.parallel.mode.default=concurrent",
                        "junit.jupiter.execution.parallel.config.strategy=fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism=3")
                .results();
    }

    @ExtendWith(LabExtension.class)
    static class Working {

        @Test
        void one(Lab lab) {
            work(lab);
        }

        @Test
        void another(Lab lab) {
            work(lab);
        }

        @Test
        void a_third(Lab lab) {
            work(lab);
        }

        private static void work(Lab lab) {
            try {
                assertThat(WORKING.incrementAndGet()).as("specs at work").isOne();
                start(lab);
            } finally {
                WORKING.decrementAndGet();
            }
        }
    }

    @ExtendWith(LabExtension.class)
    static class Waiting {

        @Waits
        @Test
        void one(Lab lab) throws InterruptedException {
            meetTheOther(lab);
        }

        @Waits
        @Test
        void another(Lab lab) throws InterruptedException {
            meetTheOther(lab);
        }

        private static void meetTheOther(Lab lab) throws InterruptedException {
            start(lab);
            BOTH_WAIT.countDown();
            BOTH_WAIT.await();
        }
    }

    private static void start(Lab lab) {
        assertThat(lab.start("samples.Ends", "0", "", "").exitStatus()).isZero();
    }
}
