package netlab.base;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Opens TCP sockets. */
public final class Tcp {

    private static final int BACKLOG = 1_024;

    private Tcp() {}

    /** Is what a program does with a socket that is closed behind it. */
    @FunctionalInterface
    public interface Use<S> {
        void of(S socket) throws IOException, Failure;
    }

    /** Listens on the loopback address, says so on standard output, and lets {@code server} go on. */
    public static void listen(String name, int port, Use<ServerSocket> server) throws Failure {
        try (ServerSocket listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(name + " listening on port " + listening.getLocalPort());
            server.of(listening);
        } catch (IOException e) {
            throw Failure.network("port " + port, e);
        }
    }

    /** Connects to a server and lets {@code client} go on. */
    public static void connect(String host, int port, Use<Socket> client) throws Failure {
        try (Socket socket = new Socket(host, port)) {
            client.of(socket);
        } catch (IOException e) {
            throw Failure.network(host + " port " + port, e);
        }
    }
}
