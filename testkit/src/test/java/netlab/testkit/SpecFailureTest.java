package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecFailureTest {

    @Test
    void has_a_message_of_one_line() {
        SpecFailure failure = failure("\n[exit status] \nexpected: 0\n but was: 3\n");

        assertThat(failure).hasMessage("[exit status] expected: 0 but was: 3");
    }

    @Test
    void has_a_short_message() {
        SpecFailure failure = failure("x".repeat(201));

        assertThat(failure).hasMessage("x".repeat(200) + " …");
    }

    @Test
    void cuts_no_character_of_its_message_in_two() {
        SpecFailure failure = failure("x".repeat(199) + "😀😀");

        assertThat(failure).hasMessage("x".repeat(199) + " …");
    }

    @Test
    void is_shown_as_its_report() {
        SpecFailure failure = failure("reason");

        assertThat(failure).hasToString("the report");
        assertThat(failure.report()).isEqualTo("the report");
    }

    @Test
    void keeps_the_place_in_the_spec() {
        SpecFailure failure = failure("reason");

        assertThat(failure.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .containsExactly("keeps_the_place_in_the_spec");
    }

    private static SpecFailure failure(String message) {
        return new SpecFailure(new AssertionError(message), "keeps_the_place_in_the_spec", "the report");
    }
}
