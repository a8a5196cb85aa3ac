package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import org.junit.jupiter.api.Test;

class ClientConventionsTest {

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
                        "with_a_host_alone_it_prints_its_usage",
                        "with_an_argument_too_many_it_prints_its_usage",
                        "without_arguments_it_prints_its_usage");
    }

    @Test
    void refuse_port_0() {
        SpecRun run = SpecRun.of(AnyPort.class);

        assertThat(run.all(FAILED)).containsExactly("a_bad_port_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void refuse_a_port_with_a_word_behind() {
        SpecRun run = SpecRun.of(TakesFirstWord.class);

        assertThat(run.all(FAILED)).containsExactly("a_bad_port_is_refused_with_one_line_that_quotes_it");
    }

    @Test
    void refuse_an_empty_host() {
        SpecRun run = SpecRun.of(AnyHost.class);

        assertThat(run.all(FAILED)).containsExactly("an_empty_host_is_refused");
    }

    @Test
    void demand_that_a_refusing_port_is_named() {
        SpecRun run = SpecRun.of(NamesNoPort.class);

        assertThat(run.all(FAILED)).containsExactly("a_refused_connection_is_reported_with_host_and_port");
    }

    @Test
    void demand_that_an_unknown_host_is_named() {
        SpecRun run = SpecRun.of(NamesNoHost.class);

        assertThat(run.all(FAILED)).containsExactly("an_unknown_host_is_reported_with_host_and_port");
    }

    static class Right implements ClientConventions {
        @Override
        public String synopsis() {
            return "Client HOST PORT";
        }

        @Override
        public String program() {
            return "samples.Client";
        }
    }

    static final class NoUsage extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$NoUsage";
        }
    }

    static final class AnyPort extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$AnyPort";
        }
    }

    static final class TakesFirstWord extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$TakesFirstWord";
        }
    }

    static final class AnyHost extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$AnyHost";
        }
    }

    static final class NamesNoPort extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$NamesNoPort";
        }
    }

    static final class NamesNoHost extends Right {
        @Override
        public String program() {
            return "samples.FlawedClients$NamesNoHost";
        }
    }
}
