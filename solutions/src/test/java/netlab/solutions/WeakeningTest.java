package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.TrustingJudge;
import netlab.grader.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Removes one assertion of the specs at a time: some mistake must go unnoticed where it was noticed
 * before, or the reference fail.
 */
@DisplayName("The proof")
@Isolated
@EnabledIfSystemProperty(named = "weaken", matches = ".+")
@Timeout(24 * 60 * 60)
class WeakeningTest {

    private static final int PATIENCE = 3;
    private static final int SPECS_AT_ONCE = 4;
    private static final Judge JUDGE = new Judge(PATIENCE, SPECS_AT_ONCE);

    private final TrustingJudge judge = JUDGE.trusting();
    private final Map<Exercise, SortedSet<Spec>> specs = new HashMap<>();
    private final Map<Exercise, List<Mistake>> mistakes = new HashMap<>();
    private final Map<Exercise, Path> references = new HashMap<>();
    private final Map<Mistake, Path> compiled = new HashMap<>();

    @TempDir
    Path scratch;

    @AfterEach
    void end_the_jvms() {
        judge.close();
    }

    @Test
    void misses_every_assertion() throws IOException {
        List<String> unmissed = new ArrayList<>();

        for (Weakening weakening : chosen(System.getProperty("weaken"))) {
            boolean missed = isMissed(weakening, weakened(weakening));
            System.out.println((missed ? "missed: " : "NOT MISSED: ") + weakening);
            if (!missed) {
                unmissed.add(weakening.toString());
            }
        }

        assertThat(unmissed).isEmpty();
    }

    /** Chooses so many of those in graded specs at random, or all in the files whose names match a regular expression. */
    private List<Weakening> chosen(String which) throws IOException {
        List<Weakening> all = Weakening.all().stream()
                .filter(weakening -> !weakened(weakening).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        if (!which.matches("\\d+")) {
            return all.stream()
                    .filter(weakening ->
                            weakening.file().getFileName().toString().matches(which + "\\.java"))
                    .toList();
        }
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, Integer.parseInt(which));
    }

    private Set<String> weakened(Weakening weakening) {
        return weakening.weakened(specs.computeIfAbsent(weakening.exercise(), JUDGE::specs));
    }

    private boolean isMissed(Weakening weakening, Set<String> weakened) throws IOException {
        ClassLoader weaker = weakening.compile(Files.createTempDirectory(scratch, "weaker"));
        return referenceFails(weakening.exercise(), weakened, weaker)
                || mistakes.computeIfAbsent(weakening.exercise(), Catalogue::mistakes).stream()
                        .filter(mistake -> mistake.fails().stream().anyMatch(weakened::contains))
                        .sorted(Comparator.comparing(Mistake::hang))
                        .anyMatch(mistake -> passes(mistake, weakened, weaker));
    }

    /** Tells whether the specs cannot do without what was removed, for example because they waited there. */
    private boolean referenceFails(Exercise exercise, Set<String> names, ClassLoader specs) {
        Path classes = references.computeIfAbsent(exercise, first -> compile(first, Catalogue.REFERENCE.of(first)));
        return judge(exercise, classes, names, specs).anyMatch(Verdict::failed);
    }

    /** Tells whether a mistake passes a spec that it must fail, among those of these names. */
    private boolean passes(Mistake mistake, Set<String> names, ClassLoader specs) {
        Path classes = compiled.computeIfAbsent(
                mistake, first -> compile(first, first.in(Catalogue.REFERENCE.of(first.exercise()))));
        Set<String> announced = new HashSet<>(mistake.fails());
        announced.retainAll(names);
        return judge(mistake.exercise(), classes, announced, specs).anyMatch(Verdict::passed);
    }

    private Stream<Verdict> judge(Exercise exercise, Path classes, Set<String> names, ClassLoader specs) {
        Thread current = Thread.currentThread();
        ClassLoader usual = current.getContextClassLoader();
        current.setContextClassLoader(specs);
        try {
            return judge.judge(exercise, classes, spec -> names.contains(spec.name())).values().stream();
        } finally {
            current.setContextClassLoader(usual);
        }
    }

    private Path compile(Object program, Sources sources) {
        try {
            return Trials.compile(program, sources, Compiled.NOTHING, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
