package netlab.testkit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds the spec's end of one TCP connection with the program under test. Text is UTF-8. The
 * methods that read wait for what they are named after and fail the spec when it does not come.
 *
 * <p>The faults that a network or a peer may show are the methods {@link #sendByteByByte}, {@link
 * #halfClose} and {@link #reset}; lines that are sent by one call travel glued together, and a
 * connection that nobody reads stalls its sender.
 */
public final class Connection implements Closeable {

    /** Is room enough for a whole segment: into less, a system may send a piece of it only now and then. */
    private static final int ROOM = 8_192;

    private static final int MOST = 64 << 20;

    private final Socket socket;
    private final RecordedInput in;
    private final OutputStream out;
    private final Transcript transcript;
    private final Patience patience;
    private final String me;
    private final String program;
    private boolean deaf;
    private boolean narrow;

    Connection(Socket socket, Transcript transcript, Patience patience, String me, String program) throws IOException {
        this.socket = socket;
        this.transcript = transcript;
        this.patience = patience;
        this.me = me;
        this.program = program;
        socket.setTcpNoDelay(true);
        narrow = socket.getReceiveBufferSize() < ROOM;
        in = new RecordedInput(socket.getInputStream(), transcript, program);
        out = socket.getOutputStream();
    }

    /** Sends each line with LF behind it, all of them in one piece. */
    public void send(String... lines) {
        sendAsIs(String.join("\n", lines) + "\n");
    }

    /** Sends {@code text} in one piece and adds nothing. */
    public void sendAsIs(String text) {
        sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code bytes} in one piece. */
    public void sendBytes(byte... bytes) {
        transcript.says(me, bytes, bytes.length);
        write(bytes, 0, bytes.length);
    }

    /** Sends {@code text} as UTF-8 with a segment for each byte. */
    public void sendByteByByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.says(me, bytes, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            write(bytes, i, 1);
        }
    }

    /** Sends as much as a program takes that may stop reading or close in the middle: no failure then. */
    public void sendWhatIsTaken(byte... bytes) {
        transcript.says(me, bytes, bytes.length);
        try {
            out.write(bytes);
        } catch (IOException e) {
            transcript.does(me, "was cut off: " + e.getMessage());
        }
    }

    /** Sends all that {@code source} has, however large, to a program that may close in the middle. */
    public void pour(InputStream source) {
        transcript.does(me, "sends something large");
        Pouring pouring = Pouring.of(source, out);
        transcript.does(me, "has sent %,d bytes of it".formatted(pouring.awaitEnd(patience)));
    }

    /** Sends {@code line} again and again without reading an answer, until the program takes no more. */
    public Flood flood(String line) {
        transcript.does(me, "sends the same line without end and does not read");
        return Flood.of(line, out);
    }

    /** Waits for the next line and returns it without its LF or CRLF. */
    public String line() {
        return line("a line");
    }

    /** Waits like {@link #line()} for what failures call {@code awaited}, where there are many lines or connections. */
    public String line(String awaited) {
        return Text.withoutLineEnd(lineAsIs(awaited));
    }

    /** Waits for the next line and returns it with its LF or CRLF. */
    public String lineAsIs() {
        return lineAsIs("a line");
    }

    private String lineAsIs(String awaited) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        return next(awaited, line)
                .orElseThrow(() -> new AssertionError(
                        line.size() == 0
                                ? "the connection ended where %s was awaited".formatted(awaited)
                                : "the connection ended before the end of the line "
                                        + Text.quote(Text.of(line.toByteArray()))));
    }

    /** Waits for the next line, or for the end of the stream or a reset, of which nothing comes. */
    public Optional<String> lineOrEnd() {
        try {
            return next("a line or the end of the connection", new ByteArrayOutputStream())
                    .map(Text::withoutLineEnd);
        } catch (AssertionError end) {
            noteReset(end);
            return Optional.empty();
        }
    }

    private Optional<String> next(String awaited, ByteArrayOutputStream line) {
        Patience.Wait wait = patience.begin();
        int last = read(line, wait, () -> awaited);
        while (last >= 0 && last != '\n') {
            last = read(line, wait, () -> "the end of the line " + Text.quote(Text.of(line.toByteArray())));
        }
        return last < 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
    }

    /** Waits for the end of the stream or a reset and returns all that came before. */
    public String rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        Patience.Wait wait = patience.begin();
        try {
            while (read(rest, wait, () -> "the end of the connection") >= 0) {
                continue;
            }
        } catch (AssertionError end) {
            noteReset(end);
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    private void noteReset(AssertionError end) {
        if (!(end.getCause() instanceof IOException)) {
            throw end;
        }
        transcript.does(program, "resets the connection");
    }

    /** Ends the sending direction; what the program sends can still be read. */
    public void halfClose() {
        transcript.does(me, "ends its direction");
        act(socket::shutdownOutput);
    }

    /** Breaks the connection with a reset (RST), as a crashed or unplugged peer does. */
    public void reset() {
        transcript.does(me, "resets the connection");
        act(() -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
    }

    /** Closes the connection; does nothing when that has been done. */
    @Override
    public void close() {
        if (!socket.isClosed()) {
            transcript.does(me, "closes");
            act(socket::close);
        }
    }

    /** Returns the address of this end as text, for example {@code 127.0.0.1}. */
    public String address() {
        return socket.getLocalAddress().getHostAddress();
    }

    /** Returns the port of this end. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Reads no more, not even for the transcript: what the program sends finds no room. */
    public void readNoMore() {
        transcript.does(me, "reads no more");
        deaf = true;
    }

    /** Puts into the transcript what has arrived but was not awaited by the spec. */
    void showUnread() {
        try {
            for (int shown = 0; shown < MOST && !deaf && !socket.isClosed() && in.available() > 0; shown++) {
                in.read();
            }
        } catch (IOException e) {
            transcript.does(program, "broke the connection: " + e.getMessage());
        }
    }

    void closeQuietly() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what arrives next, up to the end of its line; returns the last byte, or -1 at the end of the stream. */
    private int read(ByteArrayOutputStream received, Patience.Wait wait, Supplier<String> awaited) {
        if (received.size() > MOST) {
            throw new AssertionError(
                    "the program has sent %,d bytes without %s".formatted(received.size(), awaited.get()));
        }
        try {
            widen();
            socket.setSoTimeout(wait.millisLeft());
            return in.readLine(received);
        } catch (SocketTimeoutException e) {
            throw patience.lost(awaited.get() + " from the program");
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void widen() throws IOException {
        if (narrow) {
            socket.setReceiveBufferSize(ROOM);
            narrow = false;
        }
    }

    private void write(byte[] bytes, int from, int length) {
        act(() -> out.write(bytes, from, length));
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static void act(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static AssertionError broken(IOException e) {
        return new AssertionError("the program broke the connection: " + e.getMessage(), e);
    }
}
