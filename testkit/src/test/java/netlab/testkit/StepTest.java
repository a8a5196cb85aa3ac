package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void is_found_among_tags() {
        assertThat(Step.of(List.of("unit", "step-12"))).contains(new Step(12));
    }

    @Test
    void is_the_first_of_several() {
        assertThat(Step.of(List.of("step-10", "step-9"))).contains(new Step(9));
    }

    @Test
    void is_missing_without_a_tag() {
        assertThat(Step.of(List.of("unit"))).isEmpty();
    }

    @Test
    void comes_in_the_order_of_numbers() {
        assertThat(List.of(new Step(1), new Step(9), new Step(10))).isSorted();
    }
}
