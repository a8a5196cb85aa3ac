package netlab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Knows the addresses on which everything in a spec happens. */
final class Loopback {

    /** Is 127.0.0.1. */
    static final InetAddress ADDRESS = address(1);

    private static final InetAddress SECOND = address(2);

    private Loopback() {}

    /** Returns 127.0.0.2, or 127.0.0.1 on a system that has no other loopback address. */
    static InetAddress elsewhere() {
        return hasSecond() ? SECOND : ADDRESS;
    }

    private static boolean hasSecond() {
        try (ServerSocket socket = new ServerSocket(0, 1, SECOND)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
