package netlab.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Writes to a socket, and closes it when the other side has taken nothing for too long. */
final class TimedOutput extends OutputStream {

    private final Socket socket;
    private final Duration timeout;

    TimedOutput(Socket socket, Duration timeout) {
        this.socket = socket;
        this.timeout = timeout;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value});
    }

    /**
     * Writes the bytes; blocks until the other side has taken most of them.
     *
     * @throws SocketTimeoutException if the socket had to be closed
     */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        CompletableFuture<Void> alarm = taken.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, late) -> closeIf(late != null));
        try {
            socket.getOutputStream().write(bytes, from, length);
        } catch (IOException e) {
            throw alarm.isCompletedExceptionally() ? new SocketTimeoutException("the server takes no more") : e;
        } finally {
            taken.complete(null);
        }
    }

    private void closeIf(boolean late) {
        try {
            if (late) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
