package netlab.grader;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes down what comes of each spec, and of whatever else fails. */
final class Recorder implements TestExecutionListener {

    private final SortedMap<Spec, Verdict> verdicts = new ConcurrentSkipListMap<>();
    private final Map<Spec, Set<String>> programs = new ConcurrentHashMap<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        programs.computeIfAbsent(Spec.of(test), first -> ConcurrentHashMap.newKeySet())
                .addAll(entry.getKeyValuePairs().values());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Spec spec = Spec.of(test);
        Set<String> started = Set.copyOf(programs.getOrDefault(spec, Set.of()));
        Verdict verdict =
                result.getThrowable().map(thrown -> Verdict.of(thrown, started)).orElse(Verdict.passed(started));
        if (test.isTest() || verdict.failed()) {
            verdicts.merge(spec, verdict, (one, other) -> one.passed() ? other : one);
        }
    }

    SortedMap<Spec, Verdict> verdicts() {
        return verdicts;
    }
}
