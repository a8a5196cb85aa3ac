package netlab.testkit;

import static netlab.testkit.Benches.IMPATIENT;
import static netlab.testkit.Benches.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final Transcript transcript = new Transcript(() -> 0);
    private Socket mine;
    private Socket program;
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, Loopback.ADDRESS)) {
            mine = new Socket(Loopback.ADDRESS, listening.getLocalPort());
            program = listening.accept();
        }
        connection = new Connection(mine, transcript, PATIENT, "C", "S");
    }

    @AfterEach
    void disconnect() throws IOException {
        mine.close();
        program.close();
    }

    @Test
    void sends_lines_glued_together() throws IOException {
        connection.send("one", "", "é");

        assertThat(received(8)).isEqualTo("one\n\né\n");
        assertThat(conversation()).containsExactly("C: one␊", "C: ␊", "C: é␊");
    }

    @Test
    void sends_text_as_it_is() throws IOException {
        connection.sendAsIs("one\r\ntwo");

        assertThat(received(8)).isEqualTo("one\r\ntwo");
    }

    @Test
    void returns_a_line_with_its_end() throws IOException {
        program.getOutputStream().write("one\r\ntwo\n\n".getBytes(StandardCharsets.UTF_8));

        assertThat(connection.lineAsIs()).isEqualTo("one\r\n");
        assertThat(connection.lineAsIs()).isEqualTo("two\n");
        assertThat(connection.line()).isEmpty();
    }

    @Test
    void sends_bytes() throws IOException {
        connection.sendBytes((byte) 0xFF, (byte) 0);

        assertThat(program.getInputStream().readNBytes(2)).containsExactly(0xFF, 0);
        assertThat(conversation()).containsExactly("C: ‹FF›␀");
    }

    @Test
    void sends_byte_by_byte_without_delay() throws IOException {
        connection.sendByteByByte("€\n");

        assertThat(received(4)).isEqualTo("€\n");
        assertThat(mine.getTcpNoDelay()).isTrue();
        assertThat(conversation()).containsExactly("C: €␊");
    }

    @Test
    void pours_something_large() throws IOException {
        byte[] large = new byte[1 << 20];
        CompletableFuture<Integer> taken = new CompletableFuture<>();
        Thread.startVirtualThread(() -> taken.complete(taken(large.length)));

        connection.pour(new ByteArrayInputStream(large));

        assertThat(taken.join()).isEqualTo(large.length);
        assertThat(conversation()).containsExactly("C: (sends something large)", "C: (has sent 1,048,576 bytes of it)");
    }

    @Test
    void reads_lines_that_end_in_lf_or_crlf() throws IOException {
        says("one\r\ntwo\n\r\n\n");

        assertThat(connection.line()).isEqualTo("one");
        assertThat(connection.line()).isEqualTo("two");
        assertThat(connection.line()).isEmpty();
        assertThat(connection.line()).isEmpty();
    }

    @Test
    void keeps_a_carriage_return_within_a_line() throws IOException {
        says("one\rtwo\r\r\n");

        assertThat(connection.line()).isEqualTo("one\rtwo\r");
    }

    @Test
    void reads_a_line_that_comes_in_pieces() throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(connection::line);

        says("on");
        says("e\n");

        assertThat(line.join()).isEqualTo("one");
    }

    @Test
    void fails_where_the_stream_ends_within_a_line() throws IOException {
        says("on");
        program.close();

        assertThatThrownBy(connection::line)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the connection ended before the end of the line \"on\"");
        assertThat(conversation()).containsExactly("S: on", "S: (ends the stream)");
    }

    @Test
    void shows_nothing_that_arrives_once_it_reads_no_more() throws IOException {
        connection.readNoMore();
        says("unread\n");

        connection.showUnread();

        assertThat(conversation()).containsExactly("C: (reads no more)");
    }

    @Test
    void loses_patience_when_no_line_comes() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            assertThatThrownBy(impatient::line)
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for a line from the program");
        }
    }

    @Test
    void says_which_line_it_lost_patience_for() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            assertThatThrownBy(() -> impatient.line("the greeting"))
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for the greeting from the program");
        }
    }

    @Test
    void loses_patience_when_a_line_does_not_end() throws IOException {
        says("on");
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            assertThatThrownBy(impatient::line)
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for the end of the line \"on\" from the program");
        }
    }

    @Test
    void says_so_when_a_reset_comes_in_place_of_a_line() throws IOException {
        resetByProgram();

        assertThatThrownBy(connection::line)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the program broke the connection");
    }

    @Test
    void reads_a_line_or_notices_the_end() throws IOException {
        says("one\r\n");
        program.shutdownOutput();

        assertThat(connection.lineOrEnd()).contains("one");
        assertThat(connection.lineOrEnd()).isEmpty();
    }

    @Test
    void takes_a_reset_in_place_of_a_line_for_an_end() throws IOException {
        resetByProgram();

        assertThat(connection.lineOrEnd()).isEmpty();
        assertThat(conversation()).containsExactly("S: (resets the connection)");
    }

    @Test
    void loses_patience_when_neither_a_line_nor_the_end_comes() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            assertThatThrownBy(impatient::lineOrEnd).isInstanceOf(OutOfPatience.class);
        }
    }

    @Test
    void reads_all_the_rest() throws IOException {
        says("one\ntwo");
        program.shutdownOutput();

        assertThat(connection.rest()).isEqualTo("one\ntwo");
        assertThat(conversation()).containsExactly("S: one␊", "S: two", "S: (ends the stream)");
    }

    @Test
    void takes_a_reset_for_an_end() throws IOException {
        resetByProgram();

        assertThat(connection.rest()).isEmpty();
        assertThat(conversation()).containsExactly("S: (resets the connection)");
    }

    @Test
    void loses_patience_when_the_connection_does_not_end() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            assertThatThrownBy(impatient::rest)
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for the end of the connection from the program");
        }
    }

    @Test
    void does_not_wait_for_ever_for_the_end_of_a_line_of_which_more_and_more_comes() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            saysAgainAndAgain(1);

            assertThatThrownBy(impatient::line)
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessageStartingWith("waited 0 s for the end of the line \"xxx");
        }
    }

    @Test
    void does_not_wait_for_ever_for_the_end_of_a_connection_on_which_more_and_more_comes() throws IOException {
        try (Connection impatient = new Connection(mine, transcript, IMPATIENT, "C", "S")) {
            saysAgainAndAgain(1);

            assertThatThrownBy(impatient::rest)
                    .isInstanceOf(OutOfPatience.class)
                    .hasMessage("waited 0 s for the end of the connection from the program");
        }
    }

    @Test
    void keeps_no_line_in_memory_that_has_no_end() {
        saysAgainAndAgain(1 << 20);

        assertThatThrownBy(connection::line)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the program has sent 67,1")
                .hasMessageContaining(" bytes without the end of the line \"xxx");
    }

    @Test
    void keeps_no_rest_in_memory_that_has_no_end() {
        saysAgainAndAgain(1 << 20);

        assertThatThrownBy(connection::rest)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the program has sent 67,1")
                .hasMessageEndingWith(" bytes without the end of the connection");
    }

    @Test
    void has_little_room_only_until_it_reads() throws IOException {
        mine.setReceiveBufferSize(4_096);
        int narrow = mine.getReceiveBufferSize();
        try (Connection mute = new Connection(mine, transcript, PATIENT, "C", "S")) {
            assertThat(mine.getReceiveBufferSize()).isEqualTo(narrow);
            says("hello\n");

            mute.line();

            assertThat(mine.getReceiveBufferSize()).isGreaterThan(narrow);
        }
    }

    @Test
    void still_reads_after_it_has_ended_its_direction() throws IOException {
        connection.halfClose();
        says("still here\n");

        assertThat(program.getInputStream().read()).isEqualTo(-1);
        assertThat(connection.line()).isEqualTo("still here");
        assertThat(conversation()).containsExactly("C: (ends its direction)", "S: still here␊");
    }

    @Test
    void breaks_with_a_reset() {
        connection.reset();

        assertThatThrownBy(() -> program.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(conversation()).containsExactly("C: (resets the connection)");
    }

    @Test
    void closes_once() throws IOException {
        connection.close();
        connection.close();

        assertThat(program.getInputStream().read()).isEqualTo(-1);
        assertThat(conversation()).containsExactly("C: (closes)");
    }

    @Test
    void says_so_when_the_program_takes_no_more() throws IOException {
        resetByProgram();

        assertThatThrownBy(() -> sendOnAndOn(connection))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the program broke the connection: ");
    }

    @Test
    void forgives_a_program_that_takes_no_more_if_told_so() throws IOException {
        resetByProgram();
        byte[] bytes = new byte[1 << 20];

        connection.sendWhatIsTaken(bytes);
        connection.sendWhatIsTaken(bytes);

        assertThat(conversation().getLast()).startsWith("C: (was cut off: ");
    }

    @Test
    void floods_until_nobody_takes_more() {
        Flood flood = connection.flood("x".repeat(10_000));

        flood.untilDammed(this::takeABreath);

        assertThat(conversation()).containsExactly("C: (sends the same line without end and does not read)");
    }

    @Test
    void shows_what_was_not_awaited() throws IOException {
        says("one\n");
        connection.line();
        says("two\n");
        while (mine.getInputStream().available() == 0) {
            Thread.onSpinWait();
        }

        connection.showUnread();

        assertThat(conversation()).containsExactly("S: one␊", "S: two␊");
    }

    @Test
    void does_not_wait_for_the_end_of_what_was_not_awaited() {
        saysAgainAndAgain(1 << 20);

        connection.showUnread();

        assertThat(mine.isClosed()).isFalse();
    }

    @Test
    void knows_its_own_end() {
        assertThat(connection.address()).isEqualTo("127.0.0.1");
        assertThat(connection.port()).isEqualTo(mine.getLocalPort());
    }

    private static void sendOnAndOn(Connection connection) {
        while (true) {
            connection.send("hello");
        }
    }

    private void takeABreath() {
        assertThat(connection.port()).isPositive();
        Thread.yield();
    }

    private void says(String text) throws IOException {
        program.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void saysAgainAndAgain(int length) {
        byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    program.getOutputStream().write(bytes);
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    private void resetByProgram() throws IOException {
        program.setSoLinger(true, 0);
        program.close();
    }

    private int taken(int length) {
        try {
            return program.getInputStream().readNBytes(length).length;
        } catch (IOException e) {
            return -1;
        }
    }

    private String received(int length) throws IOException {
        return new String(program.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private List<String> conversation() {
        return transcript.rows().stream()
                .map(row -> row.replaceFirst("\\s+\\+0 ms$", ""))
                .toList();
    }
}
