package netlab.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** Puts lines together from reads of a few bytes. */
final class Pieces {

    private final InputStream in;
    private final byte[] piece;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Queue<String> lines = new ArrayDeque<>();

    Pieces(InputStream in, int size, int longest) {
        this.in = in;
        piece = new byte[size];
        this.longest = longest;
    }

    /** Returns the next line, or null at the end of the stream; a piece without a line end is dropped. */
    String next() throws IOException {
        while (lines.isEmpty()) {
            int length = in.read(piece);
            if (length < 0) {
                return null;
            }
            for (int i = 0; i < length; i++) {
                take(piece[i]);
            }
        }
        return lines.remove();
    }

    private void take(byte next) throws IOException {
        if (next == '\n') {
            String text = line.toString(StandardCharsets.UTF_8);
            lines.add(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            line.reset();
        } else if (line.size() > longest) {
            throw new IOException("a line without end");
        } else {
            line.write(next);
        }
    }
}
