package netlab.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Is the state of one connection: the line that is under way, and the lines that wait. */
final class Guest {

    private final int number;
    private final SocketChannel client;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteBuffer received = ByteBuffer.allocate(16_384);
    private final Queue<ByteBuffer> unsent = new ArrayDeque<>();
    private SelectionKey key;
    private boolean leaving;
    private boolean lost;
    private boolean broken;
    private boolean ended;
    private boolean parted;

    Guest(int number, SocketChannel client) {
        this.number = number;
        this.client = client;
    }

    void register(Selector selector) throws ClosedChannelException {
        key = client.register(selector, SelectionKey.OP_READ, this);
    }

    int number() {
        return number;
    }

    boolean isLost() {
        return lost;
    }

    /** Takes a line, and no more of them once a thousand wait. */
    void hear(String text) {
        unsent.add(StandardCharsets.UTF_8.encode(text + "\r\n"));
        flush();
        if (unsent.size() > 1_000) {
            breakOff();
        }
    }

    void flush() {
        try {
            while (!unsent.isEmpty()) {
                client.write(unsent.element());
                if (unsent.element().hasRemaining()) {
                    break;
                }
                unsent.remove();
            }
            if (parted && unsent.isEmpty()) {
                client.shutdownOutput();
            }
        } catch (IOException e) {
            breakOff();
        }
        goOn();
    }

    private void breakOff() {
        lost = true;
        broken = true;
        unsent.clear();
    }

    private void goOn() {
        if (parted && (broken || ended && unsent.isEmpty())) {
            close();
        } else {
            int read = ended ? 0 : SelectionKey.OP_READ;
            key.interestOps(unsent.isEmpty() ? read : read | SelectionKey.OP_WRITE);
        }
    }

    /** Drops what comes from a client that has left. */
    void skip() {
        try {
            ended |= client.read(received.clear()) < 0;
        } catch (IOException e) {
            breakOff();
        }
        goOn();
    }

    /** Returns the lines that have come since. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            ended = client.read(received.clear()) < 0;
            leaving |= ended;
        } catch (IOException e) {
            lost = true;
            return lines;
        }
        received.flip();
        while (received.hasRemaining() && !isLeaving(lines)) {
            byte next = received.get();
            if (next == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", ""));
                line.reset();
            } else {
                line.write(next);
            }
        }
        if (isLeaving(lines)) {
            lines.removeLast();
            leaving = true;
        }
        leaving |= line.size() > 70_000;
        return lines;
    }

    void leaveIfAsked() {
        lost |= leaving;
    }

    private static boolean isLeaving(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().equals("quit");
    }

    /** Closes as soon as what waits has been sent and the client has closed. */
    void part() {
        parted = true;
        flush();
    }

    private void close() {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println(number + ": " + e.getMessage());
        }
    }
}
