package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import netlab.base.Arguments;
import netlab.base.Failure;

final class UdpServer {

    private UdpServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            int port = new Arguments("UdpServer PORT", args).serverPort(0);
            try (ExecutorService threads = Executors.newFixedThreadPool(4, UdpServer::thread);
                    DatagramSocket socket = new DatagramSocket(port, InetAddress.getByName("localhost"))) {
                System.out.println("UDP server listening on port " + socket.getLocalPort());
                while (true) {
                    DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
                    socket.receive(packet);
                    threads.submit(() -> answer(socket, packet));
                }
            } catch (IOException e) {
                throw Failure.network(port, e);
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static void answer(DatagramSocket socket, DatagramPacket packet) {
        byte[] answer = "i am the server".getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        } catch (IOException e) {
            System.err.println("lost: " + e.getMessage());
        }
        System.out.printf(
                "%s:%d : %s%n",
                packet.getAddress().getHostAddress(),
                packet.getPort(),
                new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8).replaceAll("\\R", "␊"));
        System.err.println("answered " + packet.getLength() + " bytes");
    }
}
