package netlab.generic;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.Keyboard;

final class GenericServer {

    private SocketChannel client;

    private GenericServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            int port = new Arguments("GenericServer PORT", args).serverPort(0);
            try (ServerSocketChannel listening = ServerSocketChannel.open()) {
                listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                System.out.println("Generic server listening on port "
                        + ((InetSocketAddress) listening.getLocalAddress()).getPort());
                GenericServer server = new GenericServer();
                Thread network = new Thread(() -> server.serve(listening), "network");
                network.setDaemon(true);
                network.start();
                server.type(Keyboard.open());
                return 0;
            } catch (IOException e) {
                throw Failure.network(port, e);
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private void serve(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try (SocketChannel accepted = listening.accept()) {
                String address = ((InetSocketAddress) accepted.getRemoteAddress()).getAddress().getHostAddress();
                synchronized (this) {
                    client = accepted;
                    System.out.println("client " + address);
                }
                boolean left = false;
                try {
                    left = hear(accepted, address);
                } catch (ClosedChannelException byTheKeyboard) {
                    left = false;
                } catch (IOException lost) {
                    left = true;
                }
                synchronized (this) {
                    client = null;
                    if (left) {
                        System.out.println("client " + address + " left");
                    }
                }
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }

    /** Returns whether the client has left without a word. */
    private static boolean hear(SocketChannel client, String address) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(11);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (client.read(buffer.clear()) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
                if (text.equals("bye")) {
                    return false;
                }
                System.out.printf("<-- %s : %s%n", address, text);
            }
        }
        return true;
    }

    private void type(BufferedReader keyboard) throws IOException {
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            synchronized (this) {
                if (client == null) {
                    System.err.println("no client");
                } else if (line.equals("bye")) {
                    client.close();
                    client = null;
                } else {
                    send(line + "\n");
                }
            }
        }
        synchronized (this) {
            if (client != null) {
                client.shutdownOutput();
                client.close();
            }
        }
    }

    private void send(String text) {
        try {
            for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
                client.write(ByteBuffer.wrap(new byte[] {one}));
            }
        } catch (IOException e) {
            System.err.println("not sent: " + e.getMessage());
        }
    }
}
