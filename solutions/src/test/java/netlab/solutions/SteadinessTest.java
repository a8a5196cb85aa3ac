package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.Spec;
import netlab.grader.TrustingJudge;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs all specs against the references again and again, and counts how often each fails at its only try. */
@DisplayName("The verdicts")
@Isolated
@EnabledIfSystemProperty(named = "repetitions", matches = "[1-9]\\d*")
@Timeout(24 * 60 * 60)
class SteadinessTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path REPORTS = Path.of("target", "steadiness");
    private static final int PATIENCE = 5;
    private static final int SPECS_AT_ONCE = 4;

    private final TrustingJudge judge = new Judge(PATIENCE, SPECS_AT_ONCE).trusting();
    private final SortedMap<String, Integer> failures = new TreeMap<>();

    @Test
    void are_the_same_every_time() throws IOException {
        int repetitions = Integer.getInteger("repetitions");

        try (Load load = Boolean.getBoolean("busy") ? Load.onEveryProcessor() : Load.none()) {
            for (int repetition = 1; repetition <= repetitions; repetition++) {
                runAll(repetition);
                System.out.printf("%d of %d repetitions%s: %s%n", repetition, repetitions, load, failures);
            }
        }

        assertThat(failures).as("how often a spec failed").isEmpty();
    }

    private void runAll(int repetition) throws IOException {
        for (Exercise exercise : Catalogue.exercises()) {
            for (var entry : judge.judge(exercise, CLASSES, spec -> true).entrySet()) {
                if (entry.getValue().failed()) {
                    count(repetition, entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private void count(int repetition, Spec spec, Verdict verdict) throws IOException {
        failures.merge(spec.name(), 1, Integer::sum);
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(spec + "." + repetition + ".txt"), verdict.report());
    }
}
