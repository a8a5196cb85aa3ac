package netlab.testkit;

import static netlab.testkit.Benches.IMPATIENT;
import static netlab.testkit.Benches.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.junit.jupiter.api.Test;

class PouringTest {

    private static final byte[] LARGE = new byte[1 << 20];

    @Test
    void sends_everything() {
        ByteArrayOutputStream program = new ByteArrayOutputStream();

        long sent = Pouring.of(new ByteArrayInputStream(LARGE), program).awaitEnd(PATIENT);

        assertThat(sent).isEqualTo(LARGE.length);
        assertThat(program.size()).isEqualTo(LARGE.length);
    }

    @Test
    void ends_when_the_program_takes_no_more() {
        OutputStream program = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        long sent = Pouring.of(new ByteArrayInputStream(LARGE), program).awaitEnd(PATIENT);

        assertThat(sent).isZero();
    }

    @Test
    void loses_patience_with_a_program_that_reads_nothing() throws IOException {
        try (InputStream unread = new PipedInputStream();
                OutputStream program = new PipedOutputStream((PipedInputStream) unread)) {
            Pouring pouring = Pouring.of(new ByteArrayInputStream(LARGE), program);

            assertThatThrownBy(() -> pouring.awaitEnd(IMPATIENT))
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for the program to read on");
        }
    }
}
