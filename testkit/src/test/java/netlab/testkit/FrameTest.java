package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @ParameterizedTest
    @EnumSource
    void is_read_as_it_was_written(Frame.Kind kind) throws IOException {
        new Frame(70_000, kind, "é\0€").write(out);

        Frame read = Frame.read(written());

        assertThat(read.program()).isEqualTo(70_000);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.text()).isEqualTo("é\0€");
    }

    @Test
    void follows_another() throws IOException {
        new Frame(1, Frame.Kind.OUTPUT, "").write(out);
        new Frame(2, Frame.Kind.ENDED, "0").write(out);
        DataInputStream in = written();

        Frame first = Frame.read(in);
        Frame second = Frame.read(in);

        assertThat(first.content()).isEmpty();
        assertThat(second.program()).isEqualTo(2);
    }

    @Test
    void is_not_what_a_program_prints() throws IOException {
        out.write("hello from the program\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Frame.read(written()))
                .isInstanceOf(IOException.class)
                .hasMessage("no frame");
    }

    @Test
    void starts_with_a_mark() throws IOException {
        out.writeInt(1);
        out.writeInt(1);
        out.writeByte(Frame.Kind.OUTPUT.ordinal());
        out.writeInt(0);

        assertThatThrownBy(() -> Frame.read(written()))
                .isInstanceOf(IOException.class)
                .hasMessage("no frame");
    }

    @Test
    void is_never_endless() throws IOException {
        out.writeInt(0x4E65744C);
        out.writeInt(1);
        out.writeByte(Frame.Kind.OUTPUT.ordinal());
        out.writeInt(Integer.MAX_VALUE);

        assertThatThrownBy(() -> Frame.read(written()))
                .isInstanceOf(IOException.class)
                .hasMessage("no frame");
    }

    @Test
    void has_no_negative_length() throws IOException {
        out.writeInt(0x4E65744C);
        out.writeInt(1);
        out.writeByte(Frame.Kind.OUTPUT.ordinal());
        out.writeInt(-1);

        assertThatThrownBy(() -> Frame.read(written()))
                .isInstanceOf(IOException.class)
                .hasMessage("no frame");
    }

    @Test
    void is_whole() throws IOException {
        new Frame(1, Frame.Kind.OUTPUT, "hello").write(out);
        DataInputStream cut = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray(), 0, bytes.size() - 1));

        assertThatThrownBy(() -> Frame.read(cut)).isInstanceOf(EOFException.class);
    }

    @Test
    void carries_a_piece_of_a_stream() throws IOException {
        OutputStream stream = Frame.stream(3, Frame.Kind.INPUT, Frame.Kind.END_OF_INPUT, out);
        stream.write("hello".getBytes(StandardCharsets.UTF_8), 1, 3);
        DataInputStream in = written();

        Frame frame = Frame.read(in);

        assertThat(frame.program()).isEqualTo(3);
        assertThat(frame.kind()).isEqualTo(Frame.Kind.INPUT);
        assertThat(frame.text()).isEqualTo("ell");
    }

    @Test
    void tells_that_a_stream_is_closed() throws IOException {
        Frame.stream(3, Frame.Kind.INPUT, Frame.Kind.END_OF_INPUT, out).close();

        Frame frame = Frame.read(written());

        assertThat(frame.kind()).isEqualTo(Frame.Kind.END_OF_INPUT);
    }

    private DataInputStream written() {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
