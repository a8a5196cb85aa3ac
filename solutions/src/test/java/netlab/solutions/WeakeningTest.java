package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import netlab.grader.Compiler;
import netlab.grader.Judge;
import netlab.grader.NotCompilable;
import netlab.grader.Spec;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Removes one assertion of the specs at a time: some mistake must go unnoticed where it was noticed before. */
@DisplayName("The proof")
@Isolated
@EnabledIfSystemProperty(named = "weaken", matches = "[1-9]\\d*")
@Timeout(24 * 60 * 60)
class WeakeningTest {

    private static final int PATIENCE = 8;
    private static final int SPECS_AT_ONCE = 4;

    private final Judge judge = new Judge(PATIENCE, SPECS_AT_ONCE);

    @TempDir
    Path scratch;

    @Test
    void misses_every_assertion() throws IOException, NotCompilable {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> unmissed = new ArrayList<>();

        for (int i = 0; i < Integer.getInteger("weaken"); i++) {
            Weakening weakening = Weakening.choose(random);
            boolean missed = isMissed(weakening, Files.createDirectory(scratch.resolve("weaker-" + i)));
            System.out.println((missed ? "missed: " : "NOT MISSED: ") + weakening);
            if (!missed) {
                unmissed.add(weakening.toString());
            }
        }

        assertThat(unmissed).isEmpty();
    }

    private boolean isMissed(Weakening weakening, Path folder) throws IOException, NotCompilable {
        ClassLoader weaker = weakening.compile(folder);
        String specs = weakening.specs(judge.specs(weakening.exercise()));
        for (Mistake mistake : Catalogue.mistakes(weakening.exercise())) {
            List<String> noticed = mistake.fails().stream()
                    .filter(spec -> spec.startsWith(specs))
                    .toList();
            if (!noticed.isEmpty() && !failed(mistake, noticed, weaker, folder).containsAll(noticed)) {
                return true;
            }
        }
        return false;
    }

    private List<String> failed(Mistake mistake, List<String> specs, ClassLoader weaker, Path folder)
            throws IOException, NotCompilable {
        Path classes = Files.createDirectory(folder.resolve(mistake.name()));
        Compiler.compile(mistake.in(Catalogue.REFERENCE.of(mistake.exercise())), classes);
        Thread current = Thread.currentThread();
        ClassLoader usual = current.getContextClassLoader();
        current.setContextClassLoader(weaker);
        try {
            Map<Spec, Verdict> verdicts = judge.judge(mistake.exercise(), classes, spec -> specs.contains(spec.name()));
            return verdicts.keySet().stream()
                    .filter(spec -> verdicts.get(spec).failed())
                    .map(Spec::name)
                    .collect(Collectors.toList());
        } finally {
            current.setContextClassLoader(usual);
        }
    }
}
