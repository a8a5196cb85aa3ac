package netlab.grader;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the graded specs of exercises, which are on the class path, against class files in some folder.
 * Unit specs, and those that belong to no step, are left out. May judge several programs at the same time.
 */
public final class Judge {

    private static final LauncherConfig SESSION_LISTENERS_ONLY = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();
    /** Starts no JVMs for programs, as the kit does when a session opens. */
    private static final LauncherConfig NO_LISTENERS = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();

    /** Is enough for specs that wait beside those that work: others are to be judged meanwhile. */
    private static final String THREADS = "16";

    private static final String PARALLELISM = "junit.jupiter.execution.parallel.config.";

    private final Map<String, String> parameters;
    private final Map<Exercise, SortedSet<Spec>> specs = new ConcurrentHashMap<>();

    /**
     * Prepares to judge.
     *
     * @param patience how many seconds a spec waits for anything
     * @param sideBySide how many specs run at the same time on one program; one that waits needs no processor
     */
    public Judge(int patience, int sideBySide) {
        this(new TreeMap<>());
        parameters.put("netlab.todo", "fail");
        parameters.put("netlab.patience", Integer.toString(patience));
        parameters.put("netlab.seats", Integer.toString(sideBySide));
        parameters.put(PARALLELISM + "strategy", "fixed");
        parameters.put(PARALLELISM + "fixed.parallelism", THREADS);
        parameters.put(PARALLELISM + "fixed.max-pool-size", THREADS);
    }

    private Judge(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Returns a judge of programs that mean no harm. */
    public TrustingJudge trusting() {
        return new TrustingJudge(with("netlab.trusting", "true"));
    }

    /** Returns a judge who starts a command line in the place of a program of that simple name. */
    public Judge replacing(String program, String command) {
        return with("netlab.program." + program, command);
    }

    private Judge with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Judge(more);
    }

    /** Returns the graded specs of an exercise. */
    public SortedSet<Spec> specs(Exercise exercise) {
        return specs.computeIfAbsent(exercise, this::discover);
    }

    private SortedSet<Spec> discover(Exercise exercise) {
        try (LauncherSession session = LauncherFactory.openSession(NO_LISTENERS)) {
            TestPlan plan = session.getLauncher()
                    .discover(request(List.of(selectPackage(exercise.packageName())), Path.of(""), spec -> true));
            return plan.getRoots().stream()
                    .flatMap(engine -> plan.getDescendants(engine).stream())
                    .filter(TestIdentifier::isTest)
                    .map(Spec::of)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
        }
    }

    /** Runs every graded spec against the programs in {@code classes}; blocks until all have come to an end. */
    public SortedMap<Spec, Verdict> judge(Exercise exercise, Path classes) {
        try (LauncherSession session = openSession()) {
            return judge(session, exercise, classes, spec -> true);
        }
    }

    /**
     * Runs those graded specs that {@code which} wants; blocks until all have come to an end. JVMs start when
     * they are needed, for a few specs do not need all of them.
     */
    public SortedMap<Spec, Verdict> judge(Exercise exercise, Path classes, Predicate<Spec> which) {
        try (LauncherSession session = LauncherFactory.openSession(NO_LISTENERS)) {
            return judge(session, exercise, classes, which);
        }
    }

    SortedMap<Spec, Verdict> judge(LauncherSession session, Exercise exercise, Path classes, Predicate<Spec> which) {
        Recorder recorder = new Recorder();
        session.getLauncher().execute(request(exercise, classes, which), recorder);
        return recorder.verdicts();
    }

    /** Prepares the JVMs in which programs run; they end when the session is closed. */
    static LauncherSession openSession() {
        return LauncherFactory.openSession(SESSION_LISTENERS_ONLY);
    }

    /** Selects the classes of the specs that are wanted, for to look at all the others takes longer than many a spec. */
    private LauncherDiscoveryRequest request(Exercise exercise, Path classes, Predicate<Spec> which) {
        List<ClassSelector> wanted = specs(exercise).stream()
                .filter(which)
                .map(spec -> exercise.packageName() + "." + spec.className())
                .distinct()
                .map(DiscoverySelectors::selectClass)
                .toList();
        return request(wanted, classes, which);
    }

    private LauncherDiscoveryRequest request(
            List<? extends DiscoverySelector> selectors, Path classes, Predicate<Spec> which) {
        PostDiscoveryFilter wanted = test -> FilterResult.includedIf(
                !test.isTest() && !test.mayRegisterTests() || which.test(Spec.of(TestIdentifier.from(test))));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(includeClassNamePatterns(".*Spec"), includeTags("any() & !unit"), wanted)
                .configurationParameters(parameters)
                .configurationParameter(
                        "netlab.classes", classes.toAbsolutePath().toString())
                .build();
    }
}
