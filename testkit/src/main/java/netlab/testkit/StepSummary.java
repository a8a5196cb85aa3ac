package netlab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;

/**
 * Prints, after the specs of an exercise, a line for each step of its README and what comes next; first the
 * reports of a few failures, if there are any. All of them are in {@code target/failures.txt}.
 */
public final class StepSummary implements TestExecutionListener {

    private static final Pattern HEADING = Pattern.compile("#+ Step (\\d+): (.*)");

    private static final String OPTIONAL = "(optional)";
    private static final int MOST_REPORTS = 3;

    private final Path readme;
    private final Path failures;
    private final Appendable out;
    private final SortedMap<Step, Tally> tallies = new TreeMap<>();

    /** Is called by JUnit, which finds the class among the services. */
    public StepSummary() {
        this(Path.of("README.md"), Path.of("target", "failures.txt"), System.out);
    }

    StepSummary(Path readme, Path failures, Appendable out) {
        this.readme = readme;
        this.failures = failures;
        this.out = out;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier spec, TestExecutionResult result) {
        if (spec.isTest()) {
            Step.of(spec.getTags().stream().map(TestTag::getName).toList())
                    .ifPresent(step ->
                            tallies.computeIfAbsent(step, first -> new Tally()).count(spec, result));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        try {
            SortedMap<Step, String> titles = titles();
            if (!tallies.isEmpty()) {
                List<String> reports = reports();
                keep(reports);
                out.append(titles.isEmpty() ? shown(reports, reports.size()) : summary(titles, reports.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> reports() {
        return tallies.values().stream()
                .flatMap(tally -> tally.reports.stream())
                .toList();
    }

    private void keep(List<String> reports) throws IOException {
        if (reports.isEmpty()) {
            Files.deleteIfExists(failures);
        } else {
            Files.createDirectories(failures.getParent());
            Files.writeString(failures, String.join("\n", reports));
        }
    }

    /** Returns the first reports, of a step or of all, and where the others are of {@code all} that there are. */
    private String shown(List<String> reports, int all) {
        String shown = reports.stream().limit(MOST_REPORTS).collect(Collectors.joining("\n"));
        int left = all - Math.min(reports.size(), MOST_REPORTS);
        if (left == 0) {
            return shown.isEmpty() ? "" : shown + '\n';
        }
        String words = shown.isEmpty() ? "Failures: %d, in %s%n%n" : "%n… and %d more in %s%n%n";
        return shown + words.formatted(left, shownAs(failures));
    }

    private static String shownAs(Path file) {
        return file.getName(file.getNameCount() - 2).resolve(file.getFileName()).toString();
    }

    private SortedMap<Step, String> titles() throws IOException {
        SortedMap<Step, String> titles = new TreeMap<>();
        if (Files.exists(readme)) {
            Files.readString(readme)
                    .lines()
                    .map(HEADING::matcher)
                    .filter(Matcher::matches)
                    .forEach(heading -> titles.put(new Step(Integer.parseInt(heading.group(1))), heading.group(2)));
        }
        return titles;
    }

    private String summary(SortedMap<Step, String> titles, int failed) {
        Optional<Step> next =
                titles.keySet().stream().filter(step -> tally(step).isOpen()).findFirst();
        StringBuilder text = new StringBuilder("\n");
        next.ifPresent(step -> text.append(shown(tally(step).reports, failed)));
        titles.forEach((step, title) -> text.append("  Step %d  %-8s %-44s %s"
                        .formatted(step.number(), tally(step).verdict(), title, tally(step))
                        .stripTrailing())
                .append(System.lineSeparator()));
        text.append(next.map(step -> next(step, titles.get(step))).orElseGet(() -> end(titles)));
        return text.append('\n').toString();
    }

    private Tally tally(Step step) {
        return tallies.getOrDefault(step, new Tally());
    }

    private String next(Step step, String title) {
        String deed = tally(step).failed > 0 ? "repair" : "write";
        return "%n  Next: %s step %d, README.md \"Step %d: %s\"%n".formatted(deed, step.number(), step.number(), title);
    }

    private String end(SortedMap<Step, String> titles) {
        List<String> notRun = titles.keySet().stream()
                .filter(step -> !tally(step).isRun())
                .map(titles::get)
                .toList();
        if (!notRun.stream().allMatch(title -> title.endsWith(OPTIONAL))) {
            return "%n  All that was run passed.%n".formatted();
        }
        String invitation = notRun.isEmpty() ? "" : " More, if you like: mvn test -Dextended";
        return "%n  All steps passed.%s%n".formatted(invitation);
    }

    private static final class Tally {
        private int passed;
        private int failed;
        private int toDo;
        private final List<String> reports = new ArrayList<>();

        private static String report(TestIdentifier spec, Throwable failure) {
            return spec.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(source -> source.getJavaClass().getSimpleName() + ": " + report(source, failure))
                    .orElse(failure + "\n");
        }

        private static String report(MethodSource spec, Throwable failure) {
            return failure instanceof SpecFailure
                    ? failure.toString()
                    : FailureReport.of(spec.getMethodName().replace('_', ' '), failure);
        }

        void count(TestIdentifier spec, TestExecutionResult result) {
            boolean isToDo = result.getThrowable()
                    .filter(thrown -> thrown instanceof StillToDo
                            || thrown instanceof TestAbortedException
                                    && String.valueOf(thrown.getMessage()).startsWith("TODO"))
                    .isPresent();
            if (isToDo) {
                toDo++;
            } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed++;
                reports.add(report(spec, result.getThrowable().orElseThrow()));
            } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed++;
            }
        }

        boolean isOpen() {
            return failed + toDo > 0;
        }

        boolean isRun() {
            return passed + failed + toDo > 0;
        }

        String verdict() {
            if (failed > 0) {
                return "failed";
            }
            if (toDo > 0) {
                return "to do";
            }
            return passed > 0 ? "passed" : "not run";
        }

        @Override
        public String toString() {
            StringBuilder counts = new StringBuilder();
            append(counts, failed, "failed");
            append(counts, toDo, "to do");
            append(counts, passed, "passed");
            return counts.toString();
        }

        private static void append(StringBuilder counts, int count, String what) {
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(what);
            }
        }
    }
}
