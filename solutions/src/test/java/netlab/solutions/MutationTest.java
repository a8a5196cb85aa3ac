package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netlab.grader.Compiler;
import netlab.grader.Exercise;
import netlab.grader.Judge;
import netlab.grader.Spec;
import netlab.grader.TrustingJudge;
import netlab.grader.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes the reference programs one instruction at a time: some spec must fail, or the mutant is on the
 * list of those that do what the program does.
 */
@DisplayName("The specs")
@Isolated
@EnabledIfSystemProperty(named = "mutate", matches = ".+")
@Timeout(24 * 60 * 60)
class MutationTest {

    private static final Path SURVIVORS = Path.of("target", "mutation");
    private static final int PATIENCE = 3;
    private static final int SPECS_AT_ONCE = 4;
    private static final int MUTANTS_AT_ONCE = 4;

    private final Judge judge = new Judge(PATIENCE, SPECS_AT_ONCE);

    @TempDir
    Path scratch;

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("exercises")
    void fail_on_every_mutant(Exercise exercise) throws Exception {
        Path classes = Files.createDirectory(scratch.resolve("reference"));
        Compiler.compile(Catalogue.REFERENCE.of(exercise), classes);
        Reference reference = tried(exercise, ClassFolder.read(classes));
        List<Mutant> mutants = Mutant.of(exercise, classes).toList();

        List<Mutant> survivors = survivors(mutants, exercise, reference);

        Files.createDirectories(SURVIVORS);
        Files.write(
                SURVIVORS.resolve(exercise + ".txt"),
                survivors.stream().map(Mutant::toString).toList());
        System.out.printf("%s: %d of %d mutants survive%n", exercise, survivors.size(), mutants.size());
        Set<String> equivalent = Catalogue.equivalentMutants(exercise);
        assertThat(survivors).allMatch(survivor -> equivalent.contains(survivor.name()), "is on the list");
    }

    private Reference tried(Exercise exercise, ClassFolder classes) throws IOException {
        try (TrustingJudge trusting = judge.trusting();
                ExecutorService runs = Executors.newFixedThreadPool(MUTANTS_AT_ONCE)) {
            return Reference.tried(exercise, classes, judge.specs(exercise), trusting, runs, scratch);
        }
    }

    private List<Mutant> survivors(List<Mutant> mutants, Exercise exercise, Reference reference) throws Exception {
        List<Future<Boolean>> survive;
        try (ExecutorService workers = Executors.newFixedThreadPool(MUTANTS_AT_ONCE)) {
            survive = mutants.stream()
                    .map(mutant -> workers.submit(() -> survives(mutant, exercise, reference)))
                    .toList();
        }
        List<Mutant> survivors = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            if (survive.get(i).get()) {
                survivors.add(mutants.get(i));
            }
        }
        return survivors;
    }

    /** Tries the steps one after the other, for many a mutant does not come far. */
    private boolean survives(Mutant mutant, Exercise exercise, Reference reference) throws IOException {
        ClassFolder changed = mutant.in(reference.classes());
        Path folder = Files.createTempDirectory(scratch, "mutant");
        changed.writeTo(folder);
        Predicate<Spec> open = reference.leavesOpen(changed);
        Set<Integer> steps = reference.verdicts().keySet().stream()
                .filter(open)
                .map(Spec::step)
                .collect(Collectors.toCollection(TreeSet::new));
        return steps.stream()
                .noneMatch(step ->
                        judge.judge(exercise, folder, open.and(spec -> spec.step() == step)).values().stream()
                                .anyMatch(Verdict::failed));
    }

    static List<Exercise> exercises() {
        return Catalogue.exercises().stream()
                .filter(exercise -> exercise.name().matches(System.getProperty("mutate")))
                .toList();
    }
}
