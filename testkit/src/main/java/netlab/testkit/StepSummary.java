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

/** Prints, after the specs of an exercise, a line for each step of its README and what comes next. */
public final class StepSummary implements TestExecutionListener {

    private static final Pattern HEADING = Pattern.compile("#+ Step (\\d+): (.*)");

    private static final int MOST_REPORTS = 3;

    private final Path readme;
    private final Appendable out;
    private final SortedMap<Step, Tally> tallies = new TreeMap<>();

    /** Is called by JUnit, which finds the class among the services. */
    public StepSummary() {
        this(Path.of("README.md"), System.out);
    }

    StepSummary(Path readme, Appendable out) {
        this.readme = readme;
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
                out.append(titles.isEmpty() ? allReports() : summary(titles));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String allReports() {
        return tallies.values().stream().map(Tally::reports).collect(Collectors.joining());
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

    private String summary(SortedMap<Step, String> titles) {
        Optional<Step> next =
                titles.keySet().stream().filter(step -> tally(step).isOpen()).findFirst();
        StringBuilder text = new StringBuilder("\n");
        next.ifPresent(step -> text.append(tally(step).reports()));
        titles.forEach((step, title) -> text.append("  Step %d  %-8s %-44s %s%n"
                .formatted(step.number(), tally(step).verdict(), title, tally(step))));
        text.append(next.map(step -> next(step, titles.get(step))).orElse(allPassed()));
        return text.append('\n').toString();
    }

    private Tally tally(Step step) {
        return tallies.getOrDefault(step, new Tally());
    }

    private String next(Step step, String title) {
        String deed = tally(step).failed > 0 ? "repair" : "write";
        return "%n  Next: %s step %d, README.md \"Step %d: %s\"%n".formatted(deed, step.number(), step.number(), title);
    }

    private static String allPassed() {
        return "%n  All steps passed. More, if you like: mvn test -Dextended%n".formatted();
    }

    private static final class Tally {
        private int passed;
        private int failed;
        private int toDo;
        private final List<String> reports = new ArrayList<>();

        private static String report(TestIdentifier spec, Optional<Throwable> failure) {
            String where = spec.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(source -> source.getJavaClass().getSimpleName() + ": ")
                    .orElse("");
            return where + failure.map(Tally::words).orElse("");
        }

        private static String words(Throwable failure) {
            return failure instanceof IncompatibleClassChangeError
                    ? FailureReport.words(failure) + '\n'
                    : failure.toString();
        }

        String reports() {
            if (reports.isEmpty()) {
                return "";
            }
            String shown = reports.stream().limit(MOST_REPORTS).collect(Collectors.joining("\n"));
            int left = reports.size() - MOST_REPORTS;
            return shown + (left > 0 ? "%n… and %d more, see target/surefire-reports%n%n".formatted(left) : "\n");
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
                reports.add(report(spec, result.getThrowable()));
            } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed++;
            }
        }

        boolean isOpen() {
            return failed + toDo > 0;
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
