package netlab.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs a program in this JVM, with classes and standard streams of its own. */
final class ProgramRunner {

    private ProgramRunner() {}

    /** Starts the program's {@code run(String...)} in a new thread and tells {@code end} its status. */
    static void start(
            ClassPath classes, String className, List<String> arguments, ThreadConsole console, IntConsumer end) {
        Thread main = new Thread(
                () -> {
                    console.use();
                    end.accept(run(classes, className, arguments, ThreadConsole.printStream(console.err())));
                },
                "main");
        main.setDaemon(true);
        main.start();
    }

    private static int run(ClassPath classes, String className, List<String> arguments, PrintStream err) {
        try {
            Method run = load(classes, className).getDeclaredMethod("run", String[].class);
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

    private static Class<?> load(ClassPath classes, String className) throws ClassNotFoundException {
        ClassLoader loader = new FolderClassLoader(classes.folder(), classes.libraryLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(className);
    }

    /** Loads class files of a folder, and nothing else that its parent does not know. */
    private static final class FolderClassLoader extends ClassLoader {
        private final Path folder;

        FolderClassLoader(Path folder, ClassLoader parent) {
            super(parent);
            this.folder = folder;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] file = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
                return defineClass(name, file, 0, file.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected URL findResource(String name) {
            try {
                Path file = folder.resolve(name);
                return Files.exists(file) ? file.toUri().toURL() : null;
            } catch (MalformedURLException e) {
                return null;
            }
        }
    }
}
