package netlab.grader;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import netlab.testkit.Step;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names a spec, or whatever else can fail while specs run. Specs are in the order of the steps of their exercise.
 *
 * @param step the number of the step, 0 if it belongs to none
 * @param name class without package, dot, method: {@code EchoServerSpec.answers_a_line_in_upper_case}
 * @param tags what the spec is tagged with, the step too
 */
public record Spec(int step, String name, Set<String> tags) implements Comparable<Spec> {

    private static final Comparator<Spec> ORDER =
            Comparator.comparingInt(Spec::step).thenComparing(Spec::name);

    static Spec of(TestIdentifier test) {
        Set<String> tags = test.getTags().stream().map(TestTag::getName).collect(Collectors.toUnmodifiableSet());
        return new Spec(Step.of(tags).map(Step::number).orElse(0), nameOf(test), tags);
    }

    private static String nameOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
                .orElse(test.getDisplayName());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Returns the name of its class, without package. */
    String className() {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public int compareTo(Spec other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
