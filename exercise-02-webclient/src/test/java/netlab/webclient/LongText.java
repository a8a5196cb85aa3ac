package netlab.webclient;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** Is a stream of so many letters, always the same ones; it takes no memory. */
final class LongText extends InputStream {

    private static final byte[] PATTERN = new byte[100_003];

    static {
        Random random = new Random(2);
        for (int i = 0; i < PATTERN.length; i++) {
            PATTERN[i] = (byte) random.nextInt('a', 'z' + 1);
        }
    }

    private final long length;
    private long position;

    LongText(long length) {
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) {
        int start = (int) (position % PATTERN.length);
        int count = (int) Math.min(Math.min(wanted, PATTERN.length - start), length - position);
        System.arraycopy(PATTERN, start, bytes, offset, count);
        position += count;
        return count == 0 && wanted > 0 ? -1 : count;
    }
}
