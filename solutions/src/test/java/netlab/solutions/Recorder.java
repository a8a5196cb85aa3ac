package netlab.solutions;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes down what comes of each spec, and of whatever else fails. */
final class Recorder implements TestExecutionListener {

    private final Map<String, Outcome> outcomes = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier spec, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            outcomes.put(name(spec), Outcome.failed(result.getThrowable().orElseThrow()));
        } else if (spec.isTest()) {
            outcomes.put(name(spec), result.getStatus() == Status.ABORTED ? Outcome.LEFT_OUT : Outcome.PASSED);
        }
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    /** Returns the name of a spec: class without package, dot, method. */
    static String name(TestIdentifier spec) {
        return spec.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
                .orElse(spec.getDisplayName());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
