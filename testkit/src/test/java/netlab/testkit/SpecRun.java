package netlab.testkit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a class of sample specs with settings such as {@code netlab.todo=skip} and keeps their results. */
record SpecRun(SortedMap<String, TestExecutionResult> results) {

    static SpecRun of(Class<?> specs, String... settings) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(specs))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("netlab.patience", "30");
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            kit.configurationParameter(nameAndValue[0], nameAndValue[1]);
        }
        SortedMap<String, TestExecutionResult> results = new TreeMap<>();
        kit.execute().testEvents().finished().stream().forEach(event -> results.put(method(event), result(event)));
        return new SpecRun(results);
    }

    /** Runs the class's only spec and returns why it did not pass. */
    static Throwable failure(Class<?> specs, String... settings) {
        return of(specs, settings).only().getThrowable().orElseThrow();
    }

    /** Runs the class's only spec and returns what became of it. */
    static Status status(Class<?> specs, String... settings) {
        return of(specs, settings).only().getStatus();
    }

    private TestExecutionResult only() {
        if (results.size() != 1) {
            throw new IllegalStateException("not one spec: " + results);
        }
        return results.firstEntry().getValue();
    }

    List<String> all(Status status) {
        return results.entrySet().stream()
                .filter(result -> result.getValue().getStatus() == status)
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    private static String method(Event finished) {
        return finished.getTestDescriptor()
                .getSource()
                .map(MethodSource.class::cast)
                .orElseThrow()
                .getMethodName();
    }

    private static TestExecutionResult result(Event finished) {
        return finished.getRequiredPayload(TestExecutionResult.class);
    }
}
