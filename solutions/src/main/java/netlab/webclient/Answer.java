package netlab.webclient;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Is the answer of a site while it arrives (RFC 9112, section 2.1). */
final class Answer {

    private final InputStream in;
    private final Head head;

    /** Reads the header; blocks until it is complete. */
    Answer(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        head = Head.read(this.in);
    }

    /** Returns status code and reason phrase as they were sent. */
    String status() {
        return head.status();
    }

    /** Copies header and body; blocks until the body is complete (RFC 9112, section 6.3). */
    void copyTo(OutputStream out) throws IOException {
        out.write(head.bytes());
        if (head.contentLength().isPresent()) {
            copy(head.contentLength().getAsLong(), out);
        } else {
            in.transferTo(out);
        }
    }

    private void copy(long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("the last %d of %d bytes are missing".formatted(left, length));
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }
}
