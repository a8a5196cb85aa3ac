package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ServerConventionsTest {

    @Test
    void are_kept() {
        SpecRun run = SpecRun.of(Right.class);

        assertThat(run.all(SUCCESSFUL)).hasSize(run.results().size()).hasSizeGreaterThan(5);
    }

    @Test
    void demand_a_usage_line() {
        SpecRun run = SpecRun.of(NoUsage.class);

        assertThat(run.all(FAILED))
                .containsExactly(
                        "with_an_argument_too_many_it_prints_its_usage", "without_arguments_it_prints_its_usage");
    }

    @Test
    void allow_no_further_arguments() {
        SpecRun run = SpecRun.of(AcceptsMore.class, "netlab.patience=5");

        assertThat(run.all(FAILED)).containsExactly("with_an_argument_too_many_it_prints_its_usage");
    }

    @Test
    void demand_short_quotes() {
        SpecRun run = SpecRun.of(QuotesAll.class);

        assertThat(run.all(FAILED)).containsExactly("a_long_bad_value_is_quoted_by_its_length");
    }

    @Test
    void demand_that_a_bad_port_is_quoted() {
        SpecRun run = SpecRun.of(QuotesNothing.class);

        assertThat(run.all(FAILED)).containsExactly("a_bad_port_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void demand_that_a_taken_port_is_named() {
        SpecRun run = SpecRun.of(SaysNothing.class);

        assertThat(run.all(FAILED)).containsExactly("a_port_in_use_is_refused_with_one_line_that_names_it");
    }

    @Test
    void demand_a_port_that_is_all_of_the_argument() {
        SpecRun run = SpecRun.of(TakesFirstWord.class, "netlab.patience=5");

        assertThat(run.all(FAILED)).containsExactly("a_bad_port_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void demand_that_the_end_of_input_is_ignored() {
        SpecRun run = SpecRun.of(EndsWithItsInput.class);

        assertThat(run.all(FAILED)).containsExactly("it_ignores_its_standard_input");
    }

    @Test
    void demand_a_first_line() {
        SpecRun run = SpecRun.of(WrongTitle.class);

        assertThat(run.all(FAILED)).containsExactly("its_first_line_names_the_port_on_which_it_accepts");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void demand_the_loopback_address() {
        SpecRun run = SpecRun.of(Everywhere.class);

        assertThat(run.all(FAILED)).containsExactly("it_listens_on_the_loopback_address_only");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void demand_that_a_port_can_be_used_again() {
        SpecRun run = SpecRun.of(NeverAgain.class);

        assertThat(run.all(FAILED)).containsExactly("after_a_kill_it_starts_again_on_the_same_port");
    }

    @Test
    void demand_that_a_server_outlives_its_clients() {
        SpecRun run = SpecRun.of(Fragile.class);

        assertThat(run.all(FAILED)).containsExactly("it_outlives_every_kind_of_client");
    }

    static class Right implements ServerConventions {
        @Override
        public String synopsis() {
            return "Server PORT";
        }

        @Override
        public String program() {
            return "samples.Server";
        }

        @Override
        public String title() {
            return "Sample server";
        }

        @Override
        public void assertServes(Program server, Connection client) {
            client.send("are you there?");
            assertThat(client.line()).isEqualTo("ARE YOU THERE?");
        }
    }

    static final class NoUsage extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$NoUsage";
        }
    }

    static final class AcceptsMore extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$AcceptsMore";
        }
    }

    static final class QuotesAll extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$QuotesAll";
        }
    }

    static final class QuotesNothing extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$QuotesNothing";
        }
    }

    static final class TakesFirstWord extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$TakesFirstWord";
        }
    }

    static final class EndsWithItsInput extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$EndsWithItsInput";
        }
    }

    static final class SaysNothing extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$SaysNothing";
        }
    }

    static final class WrongTitle extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$WrongTitle";
        }
    }

    static final class Everywhere extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$Everywhere";
        }
    }

    static final class NeverAgain extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$NeverAgain";
        }
    }

    static final class Fragile extends Right {
        @Override
        public String program() {
            return "samples.FlawedServers$Fragile";
        }
    }
}
