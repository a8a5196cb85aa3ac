package netlab.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a program's {@code run(String...)} in this JVM as if it were a process, with classes and
 * standard streams of its own. Killing it ends its streams and interrupts its threads; a thread that
 * does not mind stays.
 */
final class InProcess extends FutureProcess {

    private final ThreadGroup threads;
    private final Thread main;
    private final Pipe keyboard = Pipe.open();
    private final Pipe output = Pipe.open();
    private final Pipe errors = Pipe.open();
    private final OutputStream typing = Channels.newOutputStream(keyboard.sink());
    private final InputStream printed = Channels.newInputStream(output.source());
    private final InputStream complained = Channels.newInputStream(errors.source());

    private InProcess(Path classes, String className, List<String> arguments) throws IOException {
        threads = new ThreadGroup(className);
        main = new Thread(threads, () -> main(classes, className, arguments), "main");
        main.setDaemon(true);
    }

    static InProcess start(Path classes, String className, List<String> arguments) throws IOException {
        InProcess process = new InProcess(classes, className, arguments);
        process.main.start();
        return process;
    }

    private void main(Path classes, String className, List<String> arguments) {
        OutputStream out = Channels.newOutputStream(output.sink());
        OutputStream err = Channels.newOutputStream(errors.sink());
        new ThreadConsole(Channels.newInputStream(keyboard.source()), out, err).use();
        end(run(classes, className, arguments, ThreadConsole.printStream(err)));
    }

    private static int run(Path classes, String className, List<String> arguments, PrintStream err) {
        try {
            Method run = load(classes, className).getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            return (int) run.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            err.print("Exception in thread \"main\" ");
            e.getCause().printStackTrace(err);
        } catch (ReflectiveOperationException | IOException e) {
            err.println("cannot run " + className + ": " + e);
        }
        return 1;
    }

    /** Leaves the loader open: threads of the program may outlive its run and still load classes. */
    @SuppressWarnings("resource")
    private static Class<?> load(Path classes, String className) throws IOException, ClassNotFoundException {
        URL[] path = {classes.toUri().toURL()};
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader()).loadClass(className);
    }

    private void end(int result) {
        try {
            output.sink().close();
            errors.sink().close();
            keyboard.source().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        status.complete(result);
    }

    /** Waits for the end and tells whether threads of the program are left all the same. */
    boolean leavesThreads() throws InterruptedException {
        main.join();
        return threads.activeCount() > 0;
    }

    @Override
    public OutputStream getOutputStream() {
        return typing;
    }

    @Override
    public InputStream getInputStream() {
        return printed;
    }

    @Override
    public InputStream getErrorStream() {
        return complained;
    }

    @Override
    public void destroy() {
        if (!status.isDone()) {
            end(KILLED);
        }
        threads.interrupt();
    }
}
