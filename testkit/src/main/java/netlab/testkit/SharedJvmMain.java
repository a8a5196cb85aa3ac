package netlab.testkit;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the programs that are ordered on standard input and writes their results to standard output. */
final class SharedJvmMain {

    private SharedJvmMain() {}

    public static void main(String[] args) throws Exception {
        ObjectInputStream orders = new ObjectInputStream(System.in);
        DataOutputStream results =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        boolean clean = true;
        while (clean) {
            Order order = (Order) orders.readObject();
            InProcess run = InProcess.start(Path.of(order.classes), order.className, order.arguments);
            Result result = Result.of(run);
            clean = !run.leavesThreads();
            result.write(results);
        }
        System.exit(0);
    }

    record Order(String classes, String className, List<String> arguments) implements Serializable {}

    /**
     * Is what became of a run. It is read byte by byte, not as an object: the programs that run over
     * there are not trusted.
     */
    record Result(int status, byte[] output, byte[] errors) {

        static final Result KILLED = new Result(FutureProcess.KILLED, new byte[0], new byte[0]);

        private static final int MOST_BYTES = 16 << 20;

        /** Waits for the end of a program that gets no input. */
        static Result of(Process process) throws IOException {
            process.getOutputStream().close();
            CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            byte[] output = all(process.getInputStream());
            try {
                return new Result(process.waitFor(), output, errors.join());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        static Result read(DataInputStream in) throws IOException {
            return new Result(in.readInt(), bytes(in), bytes(in));
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(status);
            out.writeInt(output.length);
            out.write(output);
            out.writeInt(errors.length);
            out.write(errors);
            out.flush();
        }

        private static byte[] bytes(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > MOST_BYTES) {
                throw new IOException("a length of " + length);
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }

        private static byte[] all(InputStream in) {
            try (in) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
