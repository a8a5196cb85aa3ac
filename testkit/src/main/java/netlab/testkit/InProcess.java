package netlab.testkit;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Is a program that runs in the spec's own JVM, where a debugger can stop it. Killing it takes its
 * streams away; its threads stay.
 */
final class InProcess extends FutureProcess {

    private final ByteQueue keyboard = new ByteQueue();
    private final ByteQueue output = new ByteQueue();
    private final ByteQueue errors = new ByteQueue();
    private final ThreadConsole console = new ThreadConsole(keyboard, into(output), into(errors));

    private InProcess() {}

    static InProcess start(ClassPath classes, String className, List<String> arguments) {
        InProcess process = new InProcess();
        ProgramRunner.start(Loading.ANEW.loaderOf(classes), className, arguments, process.console, process::end);
        return process;
    }

    private void end(int result) {
        console.close();
        keyboard.end();
        output.end();
        errors.end();
        status.complete(result);
    }

    private static OutputStream into(ByteQueue queue) {
        return new OutputStream() {
            @Override
            public void write(int value) {
                queue.add(new byte[] {(byte) value});
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                queue.add(Arrays.copyOfRange(bytes, from, from + length));
            }

            @Override
            public void close() {
                queue.end();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return into(keyboard);
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
    public void destroy() {
        end(KILLED);
    }
}
