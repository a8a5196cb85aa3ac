package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Prints every datagram and answers it. */
final class UdpServer {

    private static final int LARGEST = 65_507;
    private static final byte[] ANSWER = "i am the server".getBytes(StandardCharsets.UTF_8);

    private UdpServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            int port = new Arguments("UdpServer PORT", args).serverPort(0);
            try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                System.out.println("UDP server listening on port " + socket.getLocalPort());
                while (true) {
                    serve(socket);
                }
            } catch (IOException e) {
                throw Failure.network(port, e);
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void serve(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(packet);
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        String client = packet.getAddress().getHostAddress() + ":" + packet.getPort();
        System.out.println(client + " : " + text);
        packet.setData(ANSWER);
        try {
            socket.send(packet);
        } catch (IOException e) {
            System.err.println("no answer to " + client + ": " + e.getMessage());
        }
    }
}
