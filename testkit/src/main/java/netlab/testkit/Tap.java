package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Stands between the program under test and a real server on 127.0.0.1: passes on what either of them
 * sends, as it comes, and records it. So a failed spec shows the dialogue.
 */
public final class Tap implements Closeable {

    private final ServerSocket listening;
    private final IntSupplier server;
    private final Transcript transcript;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** Starts to listen for connections that belong to a server; its port is asked for when one comes. */
    Tap(IntSupplier server, Transcript transcript) throws IOException {
        this.server = server;
        this.transcript = transcript;
        listening = new ServerSocket(0, 50, Loopback.ADDRESS);
        SocketThreads.start("tap", this::acceptAll);
    }

    /** Returns the address to give to the program as its HOST. */
    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    /** Returns the port to give to the program, as text. */
    public String port() {
        return Integer.toString(listening.getLocalPort());
    }

    private void acceptAll() {
        try {
            for (int count = 1; ; count++) {
                String number = count == 1 ? "" : Integer.toString(count);
                Socket program = opened(listening.accept());
                Socket real = opened(new Socket());
                real.connect(new InetSocketAddress(Loopback.ADDRESS, server.getAsInt()));
                SocketThreads.start("tap", () -> pass("C" + number, program, real));
                SocketThreads.start("tap", () -> pass("S" + number, real, program));
            }
        } catch (IOException closed) {
            closeQuietly();
        }
    }

    private Socket opened(Socket socket) throws IOException {
        sockets.add(socket);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void pass(String speaker, Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                transcript.says(speaker, buffer, length);
                out.write(buffer, 0, length);
            }
            transcript.does(speaker, "ends the stream");
            to.shutdownOutput();
        } catch (IOException broken) {
            transcript.does(speaker, "is cut off: " + broken.getMessage());
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every conversation and listens no more. */
    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
