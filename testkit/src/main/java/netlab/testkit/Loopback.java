package netlab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Knows the addresses on which everything in a spec happens. */
final class Loopback {

    /** Is 127.0.0.1. */
    static final InetAddress ADDRESS = address(127, 0, 0, 1);

    /** Is ::1, which not every system has. */
    static final InetAddress IPV6 = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private static final InetAddress SECOND = address(127, 0, 0, 2);

    private Loopback() {}

    /** Returns 127.0.0.2, or 127.0.0.1 on a system that has no other loopback address. */
    static InetAddress elsewhere() {
        return hasSecond() ? SECOND : ADDRESS;
    }

    /** Returns one of the sixteen million addresses that a loopback network has on most systems. */
    static InetAddress anywhere() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return address(127, random.nextInt(1, 255), random.nextInt(1, 255), random.nextInt(1, 255));
    }

    private static boolean hasSecond() {
        try (ServerSocket socket = new ServerSocket(0, 1, SECOND)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
