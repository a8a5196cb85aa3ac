package netlab.webclient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Is a stream of so many letters, always the same ones; it takes no memory. */
final class LongText extends InputStream {

    private static final byte[] PATTERN = new Random(2)
            .ints(1_000_003, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .getBytes(StandardCharsets.US_ASCII);

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
