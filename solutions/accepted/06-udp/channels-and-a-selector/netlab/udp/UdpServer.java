package netlab.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
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
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                InetSocketAddress here = (InetSocketAddress) channel.getLocalAddress();
                System.out.println("UDP server listening on port " + here.getPort());
                ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
                while (true) {
                    buffer.clear();
                    InetSocketAddress client = (InetSocketAddress) channel.receive(buffer);
                    buffer.flip();
                    String text = StandardCharsets.UTF_8.decode(buffer).toString();
                    channel.send(ByteBuffer.wrap("i am the server".getBytes(StandardCharsets.US_ASCII)), client);
                    System.out.println(client.getAddress().getHostAddress() + ":" + client.getPort() + " : "
                            + text.replace("\r", "\\r").replace("\n", "\\n"));
                }
            } catch (IOException e) {
                throw Failure.network(port, e);
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }
}
