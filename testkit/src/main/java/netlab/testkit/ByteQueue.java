package netlab.testkit;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Is an input stream that another thread fills. */
final class ByteQueue extends InputStream {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private int position;
    private boolean ended;

    /** Adds bytes behind all that were added before. */
    void add(byte[] piece) {
        if (piece.length > 0) {
            change(() -> pieces.add(piece));
        }
    }

    /** Ends the stream behind all that was added. */
    void end() {
        change(() -> ended = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        lock.lock();
        try {
            while (!ended && available() == 0) {
                filled.awaitUninterruptibly();
            }
            return available() == 0 ? -1 : take(bytes, from, length);
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] bytes, int from, int length) {
        byte[] first = pieces.element();
        int count = Math.min(length, first.length - position);
        System.arraycopy(first, position, bytes, from, count);
        position += count;
        if (position == first.length) {
            pieces.remove();
            position = 0;
        }
        return count;
    }

    @Override
    public int available() {
        lock.lock();
        try {
            return pieces.isEmpty() ? 0 : pieces.element().length - position;
        } finally {
            lock.unlock();
        }
    }
}
