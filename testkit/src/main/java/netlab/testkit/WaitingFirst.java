package netlab.testkit;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Puts specs that are marked {@link Waits} before the others of their class, and their classes before others. */
public final class WaitingFirst implements ClassOrderer, MethodOrderer {

    private static final Comparator<MethodDescriptor> METHODS =
            Comparator.comparing(method -> !method.isAnnotated(Waits.class));
    private static final Comparator<ClassDescriptor> CLASSES =
            Comparator.comparing(type -> !hasWaiting(type.getTestClass()));

    /** Is called by JUnit, which finds the class in {@code junit-platform.properties}. */
    public WaitingFirst() {}

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(CLASSES);
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(METHODS);
    }

    @Override
    public Optional<ExecutionMode> getDefaultExecutionMode() {
        return Optional.empty();
    }

    private static boolean hasWaiting(Class<?> specs) {
        return !AnnotationSupport.findAnnotatedMethods(specs, Waits.class, HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
    }
}
