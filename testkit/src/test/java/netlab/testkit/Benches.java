package netlab.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a lab for the sample programs and clears it afterwards: no verdict, no report. */
final class Benches implements ParameterResolver {

    static final Patience PATIENT = new Patience(Duration.ofSeconds(30));
    static final Patience IMPATIENT = new Patience(Duration.ofMillis(20));

    private static final SharedJvms UNHARMED = new SharedJvms();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Lab lab = alone("netlab.testkit.samples", PATIENT);
        context.getStore(Namespace.create(Benches.class)).put(lab, (AutoCloseable) lab::clear);
        return lab;
    }

    /** Returns a lab whose programs have JVMs of their own. */
    static Lab alone(String packageName, Patience patience) {
        return new Lab(subject(packageName, Map.of()), patience, false);
    }

    /** Returns a lab whose programs, which must do no harm to it, share a JVM. */
    static Lab sharing() {
        return new Lab(subject("netlab.testkit.samples", Map.of(), UNHARMED), PATIENT, true);
    }

    static Subject subject(String packageName, Map<String, String> settings) {
        return subject(packageName, settings, SampleJvms.ALL);
    }

    private static Subject subject(String packageName, Map<String, String> settings, SharedJvms jvms) {
        return new Subject(packageName, jvms, name -> Optional.ofNullable(settings.get(name)));
    }
}
