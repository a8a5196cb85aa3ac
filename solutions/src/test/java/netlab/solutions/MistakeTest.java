package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import netlab.grader.Exercise;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mistake")
class MistakeTest {

    private static final Sources REFERENCE = new Sources(Map.of("a/One.java", "one two two"));

    @Test
    void changes_the_reference() {
        assertThat(mistake("one", false).in(REFERENCE).files()).containsEntry("a/One.java", "wrong two two");
    }

    @Test
    void says_what_to_do_when_its_text_is_gone() {
        assertThatThrownBy(() -> mistake("three", false).in(REFERENCE))
                .isInstanceOf(InvalidCase.class)
                .hasMessageContainingAll("04-echo/name", "a/One.java", "copy it from there anew", "three");
    }

    @Test
    void says_what_to_do_when_its_text_stands_there_twice() {
        assertThatThrownBy(() -> mistake("two", false).in(REFERENCE))
                .isInstanceOf(InvalidCase.class)
                .hasMessageContainingAll("make it longer", "two");
    }

    @Test
    void is_surprised_by_what_it_does_not_announce() {
        Map<Spec, Verdict> verdicts = Map.of(
                spec("must"), failed("expected: 1"), spec("may"), failed("expected: 2"), spec("other"), failed("oh"));

        assertThat(mistake("one", false).surprises(verdicts))
                .containsOnlyKeys("other")
                .containsEntry("other", "fails, unannounced: oh");
    }

    @Test
    void is_surprised_by_a_spec_that_passes_and_must_not() {
        Map<Spec, Verdict> verdicts = Map.of(spec("must"), passed(), spec("may"), passed());

        assertThat(mistake("one", false).surprises(verdicts)).containsOnlyKeys("must");
    }

    @Test
    void is_surprised_by_a_vain_wait_unless_it_is_a_hang() {
        Map<Spec, Verdict> verdicts = Map.of(spec("must"), failed("waited 5 s for a line"), spec("may"), passed());

        assertThat(mistake("one", false).surprises(verdicts)).containsOnlyKeys("must");
        assertThat(mistake("one", true).surprises(verdicts)).isEmpty();
    }

    @Test
    void is_surprised_when_a_spec_that_it_names_is_gone() {
        assertThat(mistake("one", false).surprises(Map.of(spec("must"), failed("expected: 1"))))
                .containsOnlyKeys("may");
    }

    private static Mistake mistake(String text, boolean hang) {
        return new Mistake(
                new Exercise("04-echo"),
                "name",
                "thought",
                List.of(new Change("a/One.java", text, "wrong")),
                List.of("must"),
                Set.of("may"),
                hang);
    }

    private static Spec spec(String name) {
        return new Spec(1, name, Set.of());
    }

    private static Verdict failed(String message) {
        return new Verdict(Verdict.Result.FAILED, message, message);
    }

    private static Verdict passed() {
        return new Verdict(Verdict.Result.PASSED, "", "");
    }
}
