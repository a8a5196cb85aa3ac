package netlab.testkit;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Is one JVM in which many programs of one person run, each with classes and streams of its own. A
 * start in a warm JVM takes a few milliseconds, a JVM twenty times that. What a program does to the
 * JVM, it does to all others there: only a spec that passes may be believed.
 *
 * @see SharedJvmMain
 */
final class SharedJvm {

    private final Process jvm;
    private final int mostPrograms;
    private final DataOutputStream orders;
    private final Map<Integer, HostedProgram> programs = new ConcurrentHashMap<>();
    private int started;
    private boolean broken;

    /**
     * Talks with {@code jvm}, in which {@link SharedJvmMain} runs.
     *
     * @param mostPrograms after so many starts the JVM is worn out
     */
    SharedJvm(Process jvm, int mostPrograms) {
        this.jvm = jvm;
        this.mostPrograms = mostPrograms;
        orders = new DataOutputStream(new BufferedOutputStream(jvm.getOutputStream()));
        Screen.showing(jvm.getErrorStream());
        Thread.ofVirtual().name("shared JVM").start(this::listen);
    }

    /** Ends the JVM, and all processes that its programs have left behind. */
    void kill() {
        List<ProcessHandle> left = jvm.descendants().toList();
        jvm.destroyForcibly();
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** Starts a program; returns nothing when this JVM is worn out or broken. */
    Optional<Process> start(ProgramStart start) {
        Optional<HostedProgram> program = enlist();
        try {
            if (program.isPresent()) {
                program.get().send(Frame.Kind.START, start.toString());
            }
            return program.map(Process.class::cast);
        } catch (IOException broken) {
            jvm.destroyForcibly();
            return Optional.empty();
        }
    }

    private synchronized Optional<HostedProgram> enlist() {
        if (started == mostPrograms || broken) {
            return Optional.empty();
        }
        HostedProgram program = new HostedProgram(++started);
        programs.put(program.number, program);
        return Optional.of(program);
    }

    private void listen() {
        try (DataInputStream frames = new DataInputStream(jvm.getInputStream())) {
            while (true) {
                Frame frame = Frame.read(frames);
                HostedProgram program = programs.get(frame.program());
                if (program != null) {
                    program.take(frame);
                }
            }
        } catch (IOException | NumberFormatException endedOrGarbage) {
            giveUp();
        }
    }

    private synchronized void giveUp() {
        broken = true;
        jvm.destroyForcibly();
        programs.values().forEach(program -> program.end(FutureProcess.KILLED));
    }

    private synchronized void forget(HostedProgram program) {
        programs.remove(program.number);
        if (started == mostPrograms && programs.isEmpty()) {
            jvm.destroyForcibly();
        }
    }

    private final class HostedProgram extends FutureProcess {
        private final int number;
        private final ByteQueue output = new ByteQueue();
        private final ByteQueue errors = new ByteQueue();

        HostedProgram(int number) {
            this.number = number;
        }

        void take(Frame frame) {
            switch (frame.kind()) {
                case OUTPUT -> output.add(frame.content());
                case ERRORS -> errors.add(frame.content());
                case ENDED -> end(Integer.parseInt(frame.text()));
                default -> jvm.destroyForcibly();
            }
        }

        void end(int result) {
            output.end();
            errors.end();
            status.complete(result);
        }

        void send(Frame.Kind kind, String content) throws IOException {
            new Frame(number, kind, content).write(orders);
        }

        @Override
        public OutputStream getOutputStream() {
            return Frame.stream(number, Frame.Kind.INPUT, Frame.Kind.END_OF_INPUT, orders);
        }

        @Override
        public InputStream getInputStream() {
            return output;
        }

        @Override
        public InputStream getErrorStream() {
            return errors;
        }

        @Override
        public long pid() {
            return jvm.pid();
        }

        @Override
        public void destroy() {
            try {
                send(Frame.Kind.STOP, "");
            } catch (IOException broken) {
                jvm.destroyForcibly();
            }
            end(KILLED);
            forget(this);
        }
    }
}
