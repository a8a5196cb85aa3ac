package netlab.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines through a buffer of a few bytes. */
final class Bytes {

    private final InputStream in;
    private final byte[] buffer;
    private int position;
    private int limit;

    Bytes(InputStream in, int size) {
        this.in = in;
        buffer = new byte[size];
    }

    /** Returns the next line, or null at the end; drops a last piece of text without a line end. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = next(); next >= 0; next = next()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
            }
            line.write(next);
            if (line.size() > 65_999) {
                throw new IOException("too long a line");
            }
        }
        return null;
    }

    private int next() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
        }
        return limit < 0 ? -1 : Byte.toUnsignedInt(buffer[position++]);
    }
}
