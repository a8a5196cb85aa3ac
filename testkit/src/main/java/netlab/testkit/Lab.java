package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Is the bench on which a spec works: it starts the program under test, plays its peers, and clears
 * everything away at the end. A spec gets one as a parameter of its method.
 */
public final class Lab {

    private static final int SMALLEST_BUFFER = 4_096;
    /** Is for a program whose peers have gone to end by itself, so that its JVM can be used again. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Subject subject;
    private final Patience patience;
    private final boolean firstTry;
    private final Transcript transcript = new Transcript(System::nanoTime);
    private final List<Program> programs = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final List<DatagramPeer> peers = new ArrayList<>();
    private final List<Closeable> others = new ArrayList<>();
    private final SpecFolders folders;

    Lab(Subject subject, Patience patience, boolean firstTry) {
        this.subject = subject;
        this.patience = patience;
        this.firstTry = firstTry;
        folders = new SpecFolders(subject.sharedJvms());
    }

    /** Starts a program of the spec's package, by the simple name of its class. */
    public Program start(String program, String... arguments) {
        return start(Jvm.USUAL, program, arguments);
    }

    /** Starts a program in a JVM with the settings that the spec is about. */
    public Program start(Jvm kind, String program, String... arguments) {
        if (!firstTry || subject.isReplaced(program)) {
            return startAlone(kind, program, arguments);
        }
        return add(program, arguments, () -> subject.startShared(kind, program, List.of(arguments)));
    }

    /** Starts a program like {@link #start(String, String...)}, which works in {@link #workingFolder}. */
    public Program startInFolder(String program, String... arguments) {
        return startInFolder(Jvm.USUAL, program, arguments);
    }

    /** Starts a program like {@link #startInFolder(String, String...)}, in a JVM with settings of its own. */
    public Program startInFolder(Jvm kind, String program, String... arguments) {
        if (!firstTry || subject.isReplaced(program)) {
            return startAlone(kind, program, arguments);
        }
        return add(program, arguments, () -> subject.startShared(kind, workingFolder(), program, List.of(arguments)));
    }

    /** Starts a program through its {@code main}, in a process that can be killed and works in {@link #workingFolder}. */
    public Program startAlone(String program, String... arguments) {
        return startAlone(Jvm.USUAL, program, arguments);
    }

    /** Starts a program like {@link #startAlone(String, String...)}, in a JVM with settings of its own. */
    public Program startAlone(Jvm kind, String program, String... arguments) {
        return add(program, arguments, () -> subject.startAlone(kind, folders.own(), program, List.of(arguments)));
    }

    /**
     * Returns the classes, methods and fields that a program refers to, itself or through other classes
     * of its package: names such as {@code java.net.Socket} and {@code java.net.URL.openStream}. They
     * are read off the class files; there are none where another command takes the program's place.
     */
    public Set<String> references(String program) {
        return subject.references(program);
    }

    /** Returns a folder of this spec's own, which is empty at first and goes with the spec. */
    public Path folder() {
        return folders.files();
    }

    /** Returns the folder in which programs work that have one: this spec's own, empty at first. */
    public Path workingFolder() {
        return firstTry ? folders.lent() : folders.own();
    }

    /** Tells whether programs may share a JVM here. */
    boolean isFirstTry() {
        return firstTry;
    }

    /** Connects to a server once it listens. */
    public Connection connect(Program server) {
        return connect(server, socket -> {});
    }

    /**
     * Connects to a server from an address that is not the server's, where the system has a second
     * one: from 127.0.0.2.
     */
    public Connection connectFromElsewhere(Program server) {
        return connect(server, socket -> socket.bind(new InetSocketAddress(Loopback.elsewhere(), 0)));
    }

    /** Connects to a server as a client that never reads; little of what the server sends finds room. */
    public Connection connectMute(Program server) {
        return connect(server, socket -> socket.setReceiveBufferSize(SMALLEST_BUFFER));
    }

    private interface SocketSetting {
        void apply(Socket socket) throws IOException;
    }

    private Connection connect(Program server, SocketSetting setting) {
        try {
            Socket socket = new Socket();
            setting.apply(socket);
            socket.connect(new InetSocketAddress(Loopback.ADDRESS, server.port()), patience.millis());
            return conversation(socket, "C", "S");
        } catch (IOException e) {
            throw unconnected(e);
        }
    }

    static AssertionError unconnected(IOException e) {
        String cause = String.valueOf(e.getMessage());
        String failure = cause.contains("reset")
                ? "the program reset the connection as soon as it was made: "
                : "cannot connect to the program: ";
        return new AssertionError(failure + cause, e);
    }

    /** Starts to listen, in the place of the server that a client under test is to talk to. */
    public ScriptedServer listen() {
        return listen(Loopback.ADDRESS, 0, 0);
    }

    /** Starts to listen like {@link #listen()}; little of what the program sends finds room before it is read. */
    public ScriptedServer listenNarrowly() {
        return listen(Loopback.ADDRESS, 0, SMALLEST_BUFFER);
    }

    /** Starts to listen on {@code ::1}; the spec is left out where there is no IPv6. */
    public ScriptedServer listenOnIpv6() {
        return listenIfPossible(Loopback.IPV6, 0);
    }

    /**
     * Starts to listen on the port that a program takes when it is told none, at a loopback address that
     * nobody else uses; the spec is left out where the system does not allow that.
     */
    public ScriptedServer listenOnPort(int port) {
        return listenIfPossible(Loopback.anywhere(), port);
    }

    private ScriptedServer listenIfPossible(InetAddress address, int port) {
        try {
            return listen(address, port, 0);
        } catch (UncheckedIOException e) {
            throw new TestAbortedException("cannot listen on %s, port %d".formatted(address, port), e);
        }
    }

    private ScriptedServer listen(InetAddress address, int port, int receiveBuffer) {
        ScriptedServer server =
                open(() -> new ScriptedServer(this, new InetSocketAddress(address, port), receiveBuffer));
        servers.add(server);
        return server;
    }

    /** Starts to listen in front of the real server on {@code port} of 127.0.0.1, and records what is said. */
    public Tap tap(int port) {
        return tap(() -> port);
    }

    /** Taps a real server that need not be started, and have its {@code port}, before a program connects. */
    public Tap tap(IntSupplier port) {
        return open(() -> new Tap(port, transcript));
    }

    /** Takes a port to send datagrams to a server, and to receive its answers, once it listens. */
    public DatagramPeer datagramsTo(Program server) {
        return datagramsFrom(Loopback.ADDRESS, server);
    }

    /** Takes a port like {@link #datagramsTo}, at an address that is not the server's, where the system has one. */
    public DatagramPeer datagramsFromElsewhereTo(Program server) {
        return datagramsFrom(Loopback.elsewhere(), server);
    }

    private DatagramPeer datagramsFrom(InetAddress address, Program server) {
        InetSocketAddress partner = new InetSocketAddress(Loopback.ADDRESS, server.port());
        return peer(address, 0, "C", "S", () -> partner);
    }

    /** Takes a port to receive datagrams, in the place of the server that a client under test is to talk to. */
    public DatagramPeer datagrams() {
        return peer(Loopback.ADDRESS, 0, "S", "C", () -> null);
    }

    /** Takes another port, to send datagrams to the one that {@code peer} is talking with. */
    public DatagramPeer stranger(DatagramPeer peer) {
        return peer(Loopback.ADDRESS, 0, "X", "C", peer::partner);
    }

    /** Is like {@link #stranger}, but has the port of {@code peer}, at an address that is not the peer's: 127.0.0.2. */
    public DatagramPeer strangerFromElsewhere(DatagramPeer peer) {
        return peer(Loopback.elsewhere(), Integer.parseInt(peer.port()), "X", "C", peer::partner);
    }

    private DatagramPeer peer(
            InetAddress address, int port, String me, String program, Supplier<SocketAddress> partner) {
        String number = peers.isEmpty() ? "" : Integer.toString(peers.size() + 1);
        DatagramPeer peer = open(() -> new DatagramPeer(
                new DatagramSocket(port, address), this, transcript, me + number, program + number, partner));
        peers.add(peer);
        programs.forEach(ended -> ended.whenEnded(peer::wake));
        return peer;
    }

    /** Takes a port for all addresses of this machine, until the end of the spec: nobody else can have it. */
    public String portInUse() {
        return open(TakenPort::inUse).number();
    }

    /** Takes a port of 127.0.0.1 on which nobody listens, until the end of the spec; datagrams are refused too. */
    public String refusingPort() {
        return open(TakenPort::refusing).number();
    }

    synchronized Connection conversation(Socket socket, String me, String program) throws IOException {
        String number = connections.isEmpty() ? "" : Integer.toString(connections.size() + 1);
        Connection connection = new Connection(socket, transcript, patience, me + number, program + number);
        connections.add(connection);
        return connection;
    }

    /** Tells whether every program has ended, so that there is nothing to wait for. */
    boolean isDeserted() {
        return programs.stream().allMatch(Program::hasEnded);
    }

    Patience patience() {
        return patience;
    }

    List<Program> programs() {
        return programs;
    }

    List<String> conversation() {
        connections.forEach(Connection::showUnread);
        peers.forEach(DatagramPeer::showUnread);
        return transcript.rows();
    }

    /** Closes every connection and ends every program; returns the processes that those had started. */
    List<ProcessHandle> clear() throws IOException {
        boolean free = programs.stream().filter(Program::isAlone).allMatch(Program::hasEnded);
        List<ProcessHandle> left = stop(Program::isAlone);
        connections.forEach(Connection::closeQuietly);
        for (Closeable other : others) {
            other.close();
        }
        if (folders.isLent() && free) {
            free = programs.stream().allMatch(program -> program.endsWithin(MOMENT));
        }
        left.addAll(stop(program -> !program.isAlone()));
        folders.clear(free);
        return subject.isLaunchedByAnother() ? List.of() : left;
    }

    private List<ProcessHandle> stop(Predicate<Program> which) {
        return programs.stream()
                .filter(which)
                .flatMap(program -> program.stop().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private interface Start {
        Process run() throws IOException;
    }

    private Program add(String name, String[] arguments, Start start) {
        try {
            Program program = new Program(name, List.of(arguments), start.run(), patience);
            programs.add(program);
            servers.forEach(server -> program.whenEnded(server::wake));
            peers.forEach(peer -> program.whenEnded(peer::wake));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    /** Opens what is to be closed at the end of the spec. */
    private <T extends Closeable> T open(Opening<T> opening) {
        try {
            T opened = opening.open();
            others.add(opened);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
