package netlab.solutions;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the specs of an exercise, which are on the class path, against class files in some folder. Specs
 * without a tag belong to no step of the exercise and are left out.
 */
final class SpecRun {

    private static final LauncherConfig SESSION_LISTENERS_ONLY = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private final String packageName;
    private final Map<String, String> parameters = new TreeMap<>();
    private String tags = "any() & !unit";

    /** Prepares a run of all specs of a package; a spec waits {@code patience} seconds for anything. */
    SpecRun(String packageName, int patience) {
        this.packageName = packageName;
        parameters.put("netlab.todo", "fail");
        parameters.put("netlab.patience", Integer.toString(patience));
    }

    /** Lets so many specs run side by side; one that waits needs no processor. */
    SpecRun sideBySide(int specs) {
        parameters.put("junit.jupiter.execution.parallel.config.strategy", "fixed");
        parameters.put("junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(specs));
        parameters.put("junit.jupiter.execution.parallel.config.fixed.max-pool-size", Integer.toString(specs));
        return this;
    }

    /** Takes only those specs that have a tag. */
    SpecRun tagged(String tag) {
        tags = tag;
        return this;
    }

    /** Starts a command line in the place of a program. */
    SpecRun replacing(String program, String command) {
        parameters.put("netlab.program." + program, command);
        return this;
    }

    /** Returns the names of all specs, such as {@code EchoServerSpec.answers_a_line_in_upper_case}. */
    Set<String> specs() {
        try (LauncherSession session = LauncherFactory.openSession(SESSION_LISTENERS_ONLY)) {
            TestPlan plan = session.getLauncher().discover(request(Path.of("")));
            return plan.getRoots().stream()
                    .flatMap(engine -> plan.getDescendants(engine).stream())
                    .filter(TestIdentifier::isTest)
                    .map(Recorder::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Runs every spec against the programs in {@code classes}; blocks until all have come to an end. */
    Map<String, Outcome> against(Path classes) {
        Recorder recorder = new Recorder();
        try (LauncherSession session = LauncherFactory.openSession(SESSION_LISTENERS_ONLY)) {
            session.getLauncher().execute(request(classes), recorder);
        }
        return recorder.outcomes();
    }

    private LauncherDiscoveryRequest request(Path classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(packageName))
                .filters(includeClassNamePatterns(".*Spec"), includeTags(tags))
                .configurationParameters(parameters)
                .configurationParameter("netlab.classes", classes.toString())
                .build();
    }
}
