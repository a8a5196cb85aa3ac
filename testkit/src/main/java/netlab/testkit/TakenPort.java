package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Keeps a port, for TCP and UDP alike, until it is closed: nobody else can have it.
 *
 * @param tcp is bound to it
 * @param udp is bound to it
 */
record TakenPort(Closeable tcp, DatagramSocket udp) implements Closeable {

    private interface Taking {
        TakenPort take() throws IOException;
    }

    /** Takes a port of all addresses of this machine. */
    static TakenPort inUse() throws IOException {
        return firstFree(() -> {
            ServerSocket tcp = new ServerSocket(0);
            return withUdp(tcp, new InetSocketAddress(tcp.getLocalPort()));
        });
    }

    /** Takes a port of 127.0.0.1 on which nobody listens; datagrams are refused too. */
    static TakenPort refusing() throws IOException {
        return firstFree(() -> {
            Socket tcp = new Socket();
            tcp.bind(new InetSocketAddress(Loopback.ADDRESS, 0));
            TakenPort port = withUdp(tcp, (InetSocketAddress) tcp.getLocalSocketAddress());
            port.udp.connect(port.udp.getLocalSocketAddress());
            return port;
        });
    }

    /** Takes one port after the other, until one that is free for TCP is free for UDP too. */
    private static TakenPort firstFree(Taking taking) throws IOException {
        try {
            return taking.take();
        } catch (BindException e) {
            return firstFree(taking);
        }
    }

    private static TakenPort withUdp(Closeable tcp, InetSocketAddress address) throws IOException {
        try {
            return new TakenPort(tcp, new DatagramSocket(address));
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    String number() {
        return Integer.toString(udp.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
