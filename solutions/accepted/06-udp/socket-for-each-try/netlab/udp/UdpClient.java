package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import netlab.base.Arguments;
import netlab.base.Failure;

final class UdpClient {

    private UdpClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws InterruptedException, ExecutionException {
        List<DatagramSocket> sockets = new ArrayList<>();
        try {
            Arguments arguments = new Arguments("UdpClient [--timeout MILLIS] [--tries N] HOST PORT [MESSAGE]", args);
            int timeout = arguments.number("--timeout", 1_000);
            int tries = arguments.number("--tries", 3);
            String host = arguments.host(0);
            int port = arguments.clientPort(1);
            byte[] message = arguments.text(2, "Hello from client").getBytes(StandardCharsets.UTF_8);
            if (message.length > 65_507) {
                throw Failure.badValue("MESSAGE has more than 65507 bytes", arguments.text(2));
            }
            InetAddress address = InetAddress.getByName(host);
            CompletableFuture<String> answer = new CompletableFuture<>();
            for (int i = 0; i < tries; i++) {
                DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                Thread.startVirtualThread(() -> receive(socket, address, port, answer));
                socket.send(new DatagramPacket(message, message.length, address, port));
                try {
                    System.out.println("Message from server: " + answer.get(timeout, TimeUnit.MILLISECONDS));
                    return 0;
                } catch (TimeoutException nothingYet) {
                    continue;
                }
            }
            System.err.println("no answer from " + host + ":" + port + " after " + tries + " tries");
            return 3;
        } catch (IOException e) {
            return Failure.network(args[0] + ":" + args[1], e).report();
        } catch (Failure failure) {
            return failure.report();
        } finally {
            sockets.forEach(DatagramSocket::close);
        }
    }

    private static void receive(
            DatagramSocket socket, InetAddress address, int port, CompletableFuture<String> answer) {
        DatagramPacket packet = new DatagramPacket(new byte[70_000], 70_000);
        try {
            do {
                packet.setLength(70_000);
                socket.receive(packet);
            } while (packet.getPort() != port || !packet.getAddress().equals(address));
            answer.complete(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
        } catch (IOException closedAtTheEnd) {
            answer.cancel(false);
        }
    }
}
