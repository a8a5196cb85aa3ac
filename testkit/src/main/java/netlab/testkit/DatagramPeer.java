package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Exchanges datagrams with the program under test, on a free port of the spec's own. Text is UTF-8. The
 * methods that receive wait for a datagram and fail the spec when none comes.
 *
 * <p>What a network may do to datagrams is up to the script: one that it does not answer is lost, one
 * that it sends twice is duplicated, and their order is its own.
 */
public final class DatagramPeer implements Closeable {

    private static final int LARGEST = 65_507;
    private static final int MOMENT = 5;
    /** Is more than any spec awaits, and soon read: a program may send without end. */
    private static final int MOST = 1_000;

    private final DatagramSocket socket;
    private final InetSocketAddress own;
    private final Lab lab;
    private final Transcript transcript;
    private final String me;
    private final String program;
    private final Supplier<SocketAddress> partner;
    private SocketAddress firstCaller;
    private SocketAddress caller;

    /** Talks with the program at the address that {@code partner} returns, or else with whoever sent last. */
    DatagramPeer(
            DatagramSocket socket,
            Lab lab,
            Transcript transcript,
            String me,
            String program,
            Supplier<SocketAddress> partner) {
        this.socket = socket;
        own = (InetSocketAddress) socket.getLocalSocketAddress();
        this.lab = lab;
        this.transcript = transcript;
        this.me = me;
        this.program = program;
        this.partner = partner;
    }

    /** Sends each text in a datagram of its own. */
    public void send(String... texts) {
        for (String text : texts) {
            sendBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends one datagram. */
    public void sendBytes(byte... bytes) {
        send(partner(), bytes);
    }

    /** Sends a text in a datagram to where the first datagram from the program came from. */
    public void answerFirst(String text) {
        send(firstCaller, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(SocketAddress address, byte... bytes) {
        transcript.does(me, shown(bytes));
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next datagram from the program and returns its text. */
    public String receive() {
        return receiveDespite(() -> {});
    }

    /** Waits like {@link #receive()}, and while it waits does something again and again. */
    public String receiveDespite(Runnable disturbance) {
        if (lab.isDeserted()) {
            sendToItself();
        }
        Patience.Wait wait = lab.patience().begin();
        while (!wait.isOver()) {
            Optional<DatagramPacket> packet = next();
            if (packet.isPresent()) {
                return understand(packet.get());
            }
            disturbance.run();
        }
        throw lab.patience().lost(awaited() + " from the program");
    }

    /** Returns the texts of the datagrams that have arrived but were not received, up to 1,000; waits for none. */
    public List<String> unread() {
        List<String> texts = new ArrayList<>();
        Optional<DatagramPacket> packet = next();
        while (packet.isPresent()) {
            if (!isWakeUp(packet.get())) {
                texts.add(text(packet.get()));
            }
            packet = texts.size() < MOST ? next() : Optional.empty();
        }
        return texts;
    }

    private Optional<DatagramPacket> next() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.setSoTimeout(MOMENT);
            socket.receive(packet);
            return Optional.of(packet);
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String understand(DatagramPacket packet) {
        if (isWakeUp(packet)) {
            if (lab.isDeserted()) {
                throw new AssertionError("the program ended without sending " + awaited());
            }
            return receive();
        }
        String text = text(packet);
        SocketAddress expected = partner.get();
        if (expected != null && !expected.equals(caller)) {
            throw new AssertionError("the datagram came from %s, and not from %s, which was asked"
                    .formatted(name(caller), name(expected)));
        }
        return text;
    }

    private String awaited() {
        return firstCaller == null ? "a datagram" : "another datagram";
    }

    private String text(DatagramPacket packet) {
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        transcript.does(program, shown(bytes));
        caller = packet.getSocketAddress();
        firstCaller = firstCaller == null ? caller : firstCaller;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean isWakeUp(DatagramPacket packet) {
        return packet.getSocketAddress().equals(own);
    }

    /** Returns the address of this end as text, for example {@code 127.0.0.1}. */
    public String host() {
        return own.getAddress().getHostAddress();
    }

    /** Returns the port of this end as text. */
    public String port() {
        return Integer.toString(own.getPort());
    }

    /** Returns where the program is: as it was told, or as it was seen last. */
    SocketAddress partner() {
        SocketAddress known = partner.get();
        return known != null ? known : caller;
    }

    /** Ends a wait of somebody, if there is one; blocks nobody. */
    void wake() {
        SocketThreads.start("wake", this::sendToItself);
    }

    /** Sends a datagram of the kit's own, which queues behind the program's. */
    private synchronized void sendToItself() {
        if (socket.isClosed()) {
            return;
        }
        try {
            socket.send(new DatagramPacket(new byte[0], 0, own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts into the transcript what has arrived but was not awaited by the spec. */
    void showUnread() {
        if (!socket.isClosed()) {
            unread();
        }
    }

    /** Gives the port back: a datagram that is sent there is refused from now on. */
    @Override
    public synchronized void close() {
        socket.close();
    }

    private static String shown(byte... bytes) {
        String size = bytes.length == 1 ? "1 byte" : "%,d bytes".formatted(bytes.length);
        return bytes.length == 0 ? "0 bytes" : size + ": " + Text.visible(Text.of(bytes));
    }

    private static String name(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
