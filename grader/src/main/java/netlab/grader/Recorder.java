package netlab.grader;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes down what comes of each spec, and of whatever else fails. */
final class Recorder implements TestExecutionListener {

    private final SortedMap<Spec, Verdict> verdicts = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Spec spec = Spec.of(test);
        Verdict verdict = result.getThrowable().map(Verdict::of).orElse(Verdict.PASSED);
        if (test.isTest() || verdict.failed()) {
            verdicts.merge(spec, verdict, (one, other) -> one.passed() ? other : one);
        }
    }

    SortedMap<Spec, Verdict> verdicts() {
        return verdicts;
    }
}
