package netlab.webclient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits how long a peer may be silent.
 *
 * @param seconds the limit for each wait
 */
record TimeLimit(int seconds) {

    /** Waits for a result; what makes it fail, or be late, is an {@link IOException}. */
    <T> T await(Future<T> result) throws IOException, InterruptedException {
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer for %d s".formatted(seconds), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /** Reads to the end of {@code in}, however long that takes, as long as it goes on. */
    byte[] readAll(InputStream in) throws IOException, InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    private int read(InputStream in, byte[] buffer) throws IOException, InterruptedException {
        FutureTask<Integer> reading = new FutureTask<>(() -> in.read(buffer));
        Thread.startVirtualThread(reading);
        return await(reading);
    }
}
