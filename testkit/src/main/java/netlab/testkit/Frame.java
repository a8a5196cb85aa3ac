package netlab.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Is one message between the spec's JVM and the {@link SharedJvm}, about one of its programs. */
record Frame(int program, Kind kind, byte[] content) {

    private static final int LONGEST = 1 << 24;

    /** Stands in front of every frame, so that what a program writes there itself is no frame. */
    private static final int MARK = 0x4E65744C;

    /** Says what a frame means. */
    enum Kind {
        /** Orders a start; the content is class folder, class name and arguments, parted by NUL. */
        START,
        /** Carries what is typed. */
        INPUT,
        /** Ends the standard input. */
        END_OF_INPUT,
        /** Orders the program to be forgotten. */
        STOP,
        /** Carries what was printed on standard output. */
        OUTPUT,
        /** Carries what was printed on standard error. */
        ERRORS,
        /** Tells the exit status, as text. */
        ENDED
    }

    Frame(int program, Kind kind, String content) {
        this(program, kind, content.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Reads the next frame; what was not written by {@link #write} is refused. */
    static Frame read(DataInputStream in) throws IOException {
        int mark = in.readInt();
        int program = in.readInt();
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (mark != MARK || kind >= Kind.values().length || length < 0 || length > LONGEST) {
            throw new IOException("no frame");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(program, Kind.values()[kind], content);
    }

    /** Writes and flushes the frame; others may write to the same stream. */
    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeInt(MARK);
            out.writeInt(program);
            out.writeByte(kind.ordinal());
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }
    }

    /** Returns a stream that sends what is written to it as frames, and one of another kind when it is closed. */
    static OutputStream stream(int program, Kind kind, Kind closing, DataOutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                new Frame(program, kind, Arrays.copyOfRange(bytes, from, from + length)).write(out);
            }

            @Override
            public void close() throws IOException {
                new Frame(program, closing, "").write(out);
            }
        };
    }
}
