package netlab.testkit;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs a program in this JVM, with standard streams of its own. */
final class ProgramRunner {

    private ProgramRunner() {}

    /** Starts the program's {@code run(String...)} in a new thread and tells {@code end} its status. */
    static void start(
            ClassLoader loader, String className, List<String> arguments, ThreadConsole console, IntConsumer end) {
        Thread main = new Thread(
                () -> {
                    console.use();
                    end.accept(run(loader, className, arguments, console.err()));
                },
                "main");
        main.setDaemon(true);
        main.start();
    }

    private static int run(ClassLoader loader, String className, List<String> arguments, PrintStream err) {
        try {
            Method run = load(loader, className).getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            return (int) run.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            err.print("Exception in thread \"main\" ");
            e.getCause().printStackTrace(err);
        } catch (ReflectiveOperationException e) {
            err.println("cannot run " + className + ": " + e);
        }
        return 1;
    }

    private static Class<?> load(ClassLoader loader, String className) throws ClassNotFoundException {
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(className);
    }
}
