package netlab.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a program sends, ahead by one buffer, so that the transcript shows what had arrived by then. */
final class RecordedInput extends InputStream {

    private final InputStream source;
    private final Transcript transcript;
    private final String speaker;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int length;

    RecordedInput(InputStream source, Transcript transcript, String speaker) {
        this.source = source;
        this.transcript = transcript;
        this.speaker = speaker;
    }

    @Override
    public int read() throws IOException {
        if (position == length && !fill()) {
            return -1;
        }
        return Byte.toUnsignedInt(buffer[position++]);
    }

    /** Copies what arrives next, up to the end of its line; returns the last byte, or -1 at the end of the stream. */
    int readLine(ByteArrayOutputStream line) throws IOException {
        if (position == length && !fill()) {
            return -1;
        }
        int start = position;
        do {
            position++;
        } while (position < length && buffer[position - 1] != '\n');
        line.write(buffer, start, position - start);
        return Byte.toUnsignedInt(buffer[position - 1]);
    }

    @Override
    public int available() throws IOException {
        return position < length ? length - position : source.available();
    }

    private boolean fill() throws IOException {
        int count = source.read(buffer);
        if (count < 0) {
            transcript.does(speaker, "ends the stream");
            return false;
        }
        transcript.says(speaker, buffer, count);
        position = 0;
        length = count;
        return true;
    }
}
