package netlab.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears each line in two pieces. */
final class Visitor {

    private static final byte[] END = {};

    private final int number;
    private final Socket socket;
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>(1_000);
    private final Thread writer;
    private volatile boolean dropped;

    Visitor(int number, Socket socket) {
        this.number = number;
        this.socket = socket;
        writer = Thread.ofVirtual().start(this::write);
    }

    int number() {
        return number;
    }

    Socket socket() {
        return socket;
    }

    /** Takes a line; a visitor that was dropped takes any. */
    boolean hear(String line) {
        try {
            return dropped
                    || lines.offer((line + "\n").getBytes(StandardCharsets.UTF_8), 1_500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    void isDropped() {
        dropped = true;
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    boolean wasDropped() {
        return dropped;
    }

    /** Waits until all has been sent and the visitor has closed; what it still says is lost. */
    void finish() throws InterruptedException, IOException {
        if (lines.offer(END, 400, TimeUnit.MILLISECONDS)) {
            writer.join(2_000);
            socket.shutdownOutput();
            socket.setSoTimeout(2_000);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private void write() {
        try {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (byte[] line = lines.take(); line != END; line = lines.take()) {
                out.write(line, 0, line.length / 2);
                out.write(line, line.length / 2, line.length - line.length / 2);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(number + " hears nothing more");
        }
    }
}
