package netlab.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Is the state of one connection: the line that is under way, and what could not be sent yet. */
final class Dialogue {

    private static final int LONGEST_LINE = 1 << 17;

    private final SocketChannel client;
    private final String label;
    private final String address;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteBuffer received = ByteBuffer.allocate(2048).flip();
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private boolean inputEnded;
    private boolean over;

    Dialogue(SocketChannel client, String label) throws IOException {
        this.client = client;
        this.label = label;
        address = ((InetSocketAddress) client.getRemoteAddress()).getAddress().getHostAddress();
    }

    /** Goes on as far as the client allows; returns what to wait for, or 0 at the end of the dialogue. */
    int proceed() throws IOException {
        while (flush()) {
            if (over) {
                return skip();
            } else if (received.hasRemaining()) {
                take(received.get());
            } else if (inputEnded) {
                return 0;
            } else if (!fill()) {
                return SelectionKey.OP_READ;
            }
        }
        return SelectionKey.OP_WRITE;
    }

    private boolean flush() throws IOException {
        if (unsent.hasRemaining()) {
            client.write(unsent);
        }
        return !unsent.hasRemaining();
    }

    private boolean fill() throws IOException {
        received.clear();
        int count = client.read(received);
        received.flip();
        inputEnded = count < 0;
        return count != 0;
    }

    /** Drops what comes after the dialogue, until the client ends too: the answers before must not be lost. */
    private int skip() throws IOException {
        client.shutdownOutput();
        int count = client.read(received.clear());
        while (count > 0) {
            count = client.read(received.clear());
        }
        return count < 0 ? 0 : SelectionKey.OP_READ;
    }

    private void take(byte next) throws IOException {
        if (next != '\n') {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        answer(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private void answer(String text) {
        if (text.isEmpty()) {
            over = true;
            return;
        }
        System.out.println("client " + address + " : " + text + " (" + label + ")");
        unsent = StandardCharsets.UTF_8.encode(label + ": " + text.toUpperCase(Locale.ROOT) + "\r\n");
    }
}
