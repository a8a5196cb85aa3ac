package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the server for a client under test, usually on a free port of 127.0.0.1: the spec is its script. */
public final class ScriptedServer implements Closeable {

    private final ServerSocket listening;
    private final Lab lab;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<SocketAddress> knocks = ConcurrentHashMap.newKeySet();

    /** Starts to listen; a {@code receiveBuffer} of 0 is the system's own. */
    ScriptedServer(Lab lab, SocketAddress address, int receiveBuffer) throws IOException {
        this.lab = lab;
        listening = new ServerSocket();
        if (receiveBuffer > 0) {
            listening.setReceiveBufferSize(receiveBuffer);
        }
        listening.bind(address, 50);
    }

    /** Waits for the program to connect. */
    public Connection accept() {
        return accept(lab.patience());
    }

    /** Waits like {@link #accept()} for a program that itself waits for {@code time} before it connects. */
    public Connection acceptAfter(Duration time) {
        return accept(lab.patience().and(time));
    }

    private Connection accept(Patience patience) {
        waiting.incrementAndGet();
        try {
            if (lab.isDeserted()) {
                knock();
            }
            listening.setSoTimeout(patience.millis());
            Socket socket = listening.accept();
            while (knocks.contains(socket.getRemoteSocketAddress())) {
                if (lab.isDeserted()) {
                    throw new AssertionError(
                            "the program ended without connecting to %s port %s".formatted(host(), port()));
                }
                socket = listening.accept();
            }
            return lab.conversation(socket, "S", "C");
        } catch (SocketTimeoutException e) {
            throw patience.lost("the program to connect");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Ends the wait of {@link #accept}, if somebody does wait; blocks nobody. */
    void wake() {
        if (waiting.get() > 0) {
            SocketThreads.start("wake", this::knock);
        }
    }

    /** Makes a connection of the kit's own, which queues behind the program's. */
    private synchronized void knock() {
        if (listening.isClosed()) {
            return;
        }
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(listening.getInetAddress(), 0));
            knocks.add(socket.getLocalSocketAddress());
            socket.connect(listening.getLocalSocketAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address to give to the program as its HOST. */
    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    /** Returns the port to give to the program, as text. */
    public String port() {
        return Integer.toString(listening.getLocalPort());
    }

    /** Stops listening: from now on the program is refused. */
    @Override
    public synchronized void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
