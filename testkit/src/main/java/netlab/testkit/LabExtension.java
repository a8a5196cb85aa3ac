package netlab.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Runs a spec: gives it a {@link Lab}, decides whether it passed, failed or is to do, and turns a
 * failure into a report.
 */
public final class LabExtension implements ParameterResolver, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(LabExtension.class);

    /** Is called by JUnit for a class with {@code @ExtendWith(LabExtension.class)}. */
    public LabExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!AnnotationSupport.isAnnotated(context.getTestMethod(), Waits.class)) {
            context.getStore(NAMESPACE).put(Seats.class, seats(context).take());
        }
        Subject subject = subject(context);
        Patience patience =
                subject.isTrusted() ? patience(context) : patience(context).forFirstTry();
        Lab lab = subject.isSharingAllowed()
                ? new Lab(subject, patience, true)
                : new Lab(subject, patience(context), false);
        context.getStore(NAMESPACE).put(Lab.class, lab);
        return lab;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> spec, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        judge(spec, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> spec, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        judge(spec, method, context);
    }

    private static void judge(
            Invocation<Void> spec, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Optional<Lab> lab = Optional.ofNullable(context.getStore(NAMESPACE).get(Lab.class, Lab.class));
        if (lab.isEmpty()) {
            judge(spec::proceed, lab, context);
            return;
        }
        try {
            judge(spec::proceed, lab, context);
        } catch (StillToDo | TestAbortedException verdict) {
            throw verdict;
        } catch (Throwable failure) {
            if (isFinal(lab.get(), context)) {
                throw failure;
            }
            Lab own = new Lab(subject(context), patience(context), false);
            judge(() -> invoke(method, own), Optional.of(own), context);
        }
    }

    private interface Spec {
        void run() throws Throwable;
    }

    /** Calls the spec once more, with another lab. */
    private static void invoke(ReflectiveInvocationContext<Method> method, Lab lab) throws Throwable {
        Object[] arguments = method.getArguments().stream()
                .map(argument -> argument instanceof Lab ? lab : argument)
                .toArray();
        try {
            method.getExecutable().setAccessible(true);
            method.getExecutable().invoke(method.getTarget().orElseThrow(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void judge(Spec spec, Optional<Lab> lab, ExtensionContext context) throws Throwable {
        List<ProcessHandle> leftBehind;
        try {
            conclude(spec, lab, context);
        } finally {
            leftBehind = lab.isPresent() ? lab.get().clear() : List.of();
        }
        if (!leftBehind.isEmpty()) {
            throw new AssertionError("the program had started other processes and left them running: " + leftBehind);
        }
    }

    private static void conclude(Spec spec, Optional<Lab> lab, ExtensionContext context) throws Throwable {
        try {
            spec.run();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable failure) {
            concludeIfToDo(toDo(failure, lab), context);
            throw lab.filter(used -> isFinal(used, context))
                    .<Throwable>map(used -> report(failure, used, context))
                    .orElse(failure);
        }
        concludeIfToDo(lab.flatMap(LabExtension::toDo), context);
        lab.ifPresent(LabExtension::refuseVacuity);
        if (todo(context) == Todo.EXPECT) {
            throw new AssertionError("an untouched starter passes this spec: it says nothing");
        }
    }

    private static Optional<String> toDo(Throwable failure, Optional<Lab> lab) {
        boolean here = failure instanceof UnsupportedOperationException
                && String.valueOf(failure.getMessage()).startsWith("TODO ");
        return here ? Optional.of(failure.getMessage()) : lab.flatMap(LabExtension::toDo);
    }

    private static Optional<String> toDo(Lab lab) {
        return lab.programs().stream()
                .flatMap(program -> program.todo().stream())
                .findFirst();
    }

    private static void concludeIfToDo(Optional<String> todo, ExtensionContext context) {
        if (todo.isEmpty()) {
            return;
        }
        Told told = context.getRoot().getStore(NAMESPACE).computeIfAbsent(Told.class);
        if (todo(context) == Todo.FAIL && told.isNew(Step.of(context.getTags()))) {
            throw new StillToDo(todo.get());
        }
        throw new TestAbortedException(todo.get());
    }

    /** Lets one spec of a step fail for all that are to do: their list must not bury what comes next. */
    static final class Told {
        private final Set<Optional<Step>> told = ConcurrentHashMap.newKeySet();

        boolean isNew(Optional<Step> step) {
            return told.add(step);
        }
    }

    private static SpecFailure report(Throwable failure, Lab lab, ExtensionContext context) {
        String spec = context.getRequiredTestMethod().getName();
        return new SpecFailure(failure, spec, FailureReport.of(spec.replace('_', ' '), failure, lab));
    }

    private static void refuseVacuity(Lab lab) {
        if (lab.programs().isEmpty()) {
            throw new AssertionError("this spec passed without starting a program");
        }
    }

    private static Subject subject(ExtensionContext context) {
        String packageName = context.getRequiredTestClass().getPackageName();
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(packageName, first -> newSubject(packageName, context), Subject.class);
    }

    private static Subject newSubject(String packageName, ExtensionContext context) {
        return new Subject(
                packageName,
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).computeIfAbsent(SharedJvms.class),
                context.getRoot()::getConfigurationParameter);
    }

    private static Seats seats(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Seats.class, first -> Seats.of(context.getRoot()::getConfigurationParameter), Seats.class);
    }

    private static Patience patience(ExtensionContext context) {
        return Debugger.isAttached()
                ? Patience.ENDLESS
                : Patience.ofSeconds(
                        context.getConfigurationParameter("netlab.patience").orElse("5"));
    }

    /** Tells whether a failure in this lab is the verdict; else the spec is played once more. */
    private static boolean isFinal(Lab lab, ExtensionContext context) {
        return !lab.isFirstTry() || subject(context).isTrusted();
    }

    private static Todo todo(ExtensionContext context) {
        return Todo.valueOf(
                context.getConfigurationParameter("netlab.todo").orElse("fail").toUpperCase(Locale.ROOT));
    }
}
