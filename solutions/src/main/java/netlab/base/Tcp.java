package netlab.base;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Opens server sockets. */
public final class Tcp {

    private static final int BACKLOG = 1_024;

    private Tcp() {}

    /**
     * Listens on the loopback address and says so on standard output.
     *
     * @param name what the first line calls the server
     * @param port 0 for any free one
     * @throws Failure if the port cannot be had
     */
    public static ServerSocket listen(String name, int port) throws Failure {
        try {
            ServerSocket listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            System.out.println(name + " listening on port " + listening.getLocalPort());
            return listening;
        } catch (IOException e) {
            throw Failure.network(port, e);
        }
    }
}
