package netlab.testkit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Is one JVM in which programs run one after the other, for runs that end before a connection is
 * made: a start takes a thousandth of a second here. A run that hangs, exits or leaves a thread
 * behind takes the JVM with it, and the next run gets a new one.
 *
 * @see SharedJvmMain
 */
final class SharedJvm {

    private static final Map<Path, SharedJvm> BY_CLASSES = new ConcurrentHashMap<>();

    private final Subject subject;
    private final Path classes;
    private final Semaphore free = new Semaphore(1);
    private Process jvm;
    private ObjectOutputStream orders;
    private DataInputStream results;

    private SharedJvm(Subject subject, Path classes) {
        this.subject = subject;
        this.classes = classes;
    }

    static SharedJvm of(Subject subject, Path classes) {
        return BY_CLASSES.computeIfAbsent(classes, folder -> new SharedJvm(subject, folder));
    }

    /** Waits for the run before to end, then starts this one. */
    Process start(String program, List<String> arguments) throws IOException {
        free.acquireUninterruptibly();
        if (jvm == null || !jvm.isAlive()) {
            startJvm();
        }
        Run run = new Run(program, arguments);
        Thread.ofVirtual().start(run::await);
        return run;
    }

    private void startJvm() throws IOException {
        String main = SharedJvmMain.class.getName();
        jvm = subject.launch(Surroundings.USUAL, Subject.java(Surroundings.USUAL, Subject.home(main), main), List.of());
        Screen.showing(jvm.getErrorStream());
        orders = new ObjectOutputStream(jvm.getOutputStream());
        results = new DataInputStream(jvm.getInputStream());
    }

    private SharedJvmMain.Result order(String className, List<String> arguments) throws IOException {
        orders.writeObject(new SharedJvmMain.Order(classes.toString(), className, List.copyOf(arguments)));
        orders.flush();
        return SharedJvmMain.Result.read(results);
    }

    private final class Run extends FutureProcess {
        private final String program;
        private final List<String> arguments;
        private final CompletableFuture<SharedJvmMain.Result> result = new CompletableFuture<>();

        Run(String program, List<String> arguments) {
            this.program = program;
            this.arguments = arguments;
        }

        void await() {
            complete(resultHereOrAlone());
            free.release();
        }

        /** A program that ended the JVM took what it had printed along: it is run again, in its own. */
        private SharedJvmMain.Result resultHereOrAlone() {
            try {
                return order(subject.className(program), arguments);
            } catch (IOException endedWithTheJvm) {
                jvm.destroyForcibly();
                return status.isDone() ? SharedJvmMain.Result.KILLED : alone();
            }
        }

        private SharedJvmMain.Result alone() {
            try {
                return SharedJvmMain.Result.of(subject.start(Surroundings.USUAL, program, arguments));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void complete(SharedJvmMain.Result ended) {
            result.complete(ended);
            status.complete(ended.status());
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(result.join().output());
        }

        @Override
        public InputStream getErrorStream() {
            return new ByteArrayInputStream(result.join().errors());
        }

        @Override
        public long pid() {
            return jvm.pid();
        }

        @Override
        public void destroy() {
            if (!status.isDone()) {
                status.complete(KILLED);
                jvm.destroyForcibly();
            }
        }
    }
}
