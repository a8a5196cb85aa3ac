package netlab.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Exercise")
class ExerciseTest {

    @Test
    void knows_its_package() {
        assertThat(new Exercise("04-echo").packageName()).isEqualTo("netlab.echo");
    }

    @Test
    void comes_in_the_order_of_the_course() {
        assertThat(new Exercise("03-smtp")).isLessThan(new Exercise("04-echo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "echo", "4-echo", "04-Echo", "04-echo/x", "../04-echo"})
    void has_a_number_and_a_name(String name) {
        assertThatThrownBy(() -> new Exercise(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
