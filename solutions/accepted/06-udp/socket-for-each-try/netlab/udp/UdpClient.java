package netlab.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import netlab.base.Arguments;
import netlab.base.Failure;

final class UdpClient {

    private UdpClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        Timer timer = new Timer(true);
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
            for (int i = 0; i < tries; i++) {
                try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                    TimerTask closing = closing(socket);
                    socket.send(new DatagramPacket(message, message.length, address, port));
                    timer.schedule(closing, timeout);
                    String answer = answer(socket, address, port);
                    System.out.println("Message from server: " + answer);
                    return 0;
                } catch (IOException closed) {
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
            timer.cancel();
        }
    }

    private static TimerTask closing(DatagramSocket socket) {
        return new TimerTask() {
            @Override
            public void run() {
                socket.close();
            }
        };
    }

    private static String answer(DatagramSocket socket, InetAddress address, int port) throws IOException {
        byte[] buffer = new byte[70_000];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            if (packet.getPort() == port && packet.getAddress().equals(address)) {
                return new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
            }
        }
    }
}
