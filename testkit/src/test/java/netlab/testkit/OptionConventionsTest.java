package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import org.junit.jupiter.api.Test;

class OptionConventionsTest {

    @Test
    void are_kept() {
        SpecRun run = SpecRun.of(Right.class);

        assertThat(run.all(SUCCESSFUL)).hasSize(run.results().size()).hasSizeGreaterThan(5);
    }

    @Test
    void demand_that_an_unknown_option_is_refused() {
        SpecRun run = SpecRun.of(TakesAnyOption.class);

        assertThat(run.all(FAILED)).contains("an_unknown_option_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void demand_that_an_unknown_option_is_refused_wherever_it_stands() {
        SpecRun run = SpecRun.of(LooksAtTheFirstOptionOnly.class);

        assertThat(run.all(FAILED)).containsExactly("an_unknown_option_behind_a_known_one_is_refused_too");
    }

    @Test
    void demand_that_a_bad_number_is_refused() {
        SpecRun run = SpecRun.of(TakesAnyNumber.class);

        assertThat(run.all(FAILED))
                .containsExactly("a_number_below_one_or_none_at_all_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void demand_that_an_option_has_its_value() {
        SpecRun run = SpecRun.of(NeedsNoValue.class);

        assertThat(run.all(FAILED)).containsExactly("an_option_without_its_value_is_refused");
    }

    static class Right implements OptionConventions {
        @Override
        public String synopsis() {
            return "Options [--tries N] PORT";
        }

        @Override
        public String program() {
            return "samples.Options";
        }

        @Override
        public String[] arguments(String port) {
            return new String[] {port};
        }
    }

    static final class TakesAnyOption extends Right {
        @Override
        public String program() {
            return "samples.FlawedOptions$TakesAnyOption";
        }
    }

    static final class LooksAtTheFirstOptionOnly extends Right {
        @Override
        public String program() {
            return "samples.FlawedOptions$LooksAtTheFirstOptionOnly";
        }
    }

    static final class TakesAnyNumber extends Right {
        @Override
        public String program() {
            return "samples.FlawedOptions$TakesAnyNumber";
        }
    }

    static final class NeedsNoValue extends Right {
        @Override
        public String program() {
            return "samples.FlawedOptions$NeedsNoValue";
        }
    }
}
