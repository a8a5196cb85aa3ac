package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Is the bench on which a spec works: it starts the program under test, plays its peers, and clears
 * everything away at the end. A spec gets one as a parameter of its method.
 */
public final class Lab {

    private static final int SMALLEST_BUFFER = 4_096;

    private final Subject subject;
    private final Patience patience;
    private final boolean firstTry;
    private final Transcript transcript = new Transcript(System::nanoTime);
    private final List<Program> programs = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final List<Closeable> others = new ArrayList<>();
    private TemporaryFolder folder;

    Lab(Subject subject, Patience patience, boolean firstTry) {
        this.subject = subject;
        this.patience = patience;
        this.firstTry = firstTry;
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

    /** Starts a program through its {@code main}, in a process that can be killed and works in {@link #folder}. */
    public Program startAlone(String program, String... arguments) {
        return startAlone(Jvm.USUAL, program, arguments);
    }

    /** Starts a program like {@link #startAlone(String, String...)}, in a JVM with settings of its own. */
    public Program startAlone(Jvm kind, String program, String... arguments) {
        return add(program, arguments, () -> subject.startAlone(kind, folder(), program, List.of(arguments)));
    }

    /** Returns a folder of this spec's own, which is empty at first and goes with the spec. */
    public Path folder() {
        if (folder == null) {
            folder = TemporaryFolder.create();
        }
        return folder.path();
    }

    /** Tells whether programs may share a JVM and patience is short: a failure means nothing yet. */
    boolean isFirstTry() {
        return firstTry;
    }

    /** Connects to a server once it listens. */
    public Connection connect(Program server) {
        return connectFrom(Loopback.ADDRESS, server);
    }

    /**
     * Connects to a server from an address that is not the server's, where the system has a second
     * one: from 127.0.0.2.
     */
    public Connection connectFromElsewhere(Program server) {
        return connectFrom(Loopback.elsewhere(), server);
    }

    /** Connects to a server as a client that never reads; little of what the server sends finds room. */
    public Connection connectMute(Program server) {
        return connectFrom(Loopback.ADDRESS, server, SMALLEST_BUFFER);
    }

    private Connection connectFrom(InetAddress address, Program server) {
        return connectFrom(address, server, 0);
    }

    private Connection connectFrom(InetAddress address, Program server, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress(Loopback.ADDRESS, server.port()), patience.millis());
            return conversation(socket, "C", "S");
        } catch (IOException e) {
            throw new AssertionError("cannot connect to the program: " + e.getMessage(), e);
        }
    }

    /** Starts to listen, in the place of the server that a client under test is to talk to. */
    public ScriptedServer listen() {
        try {
            ScriptedServer server = add(new ScriptedServer(this, patience));
            servers.add(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a port of 127.0.0.1 on which nobody listens, until the end of the spec. */
    public String refusingPort() {
        try {
            Socket bound = add(new Socket());
            bound.bind(new InetSocketAddress(Loopback.ADDRESS, 0));
            return Integer.toString(bound.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return transcript.rows();
    }

    /** Closes every connection and ends every program; returns the processes that those had started. */
    List<ProcessHandle> clear() throws IOException {
        List<ProcessHandle> left =
                programs.stream().flatMap(program -> program.stop().stream()).toList();
        connections.forEach(Connection::closeQuietly);
        for (Closeable other : others) {
            other.close();
        }
        if (folder != null) {
            folder.close();
        }
        return subject.isLaunchedByAnother() ? List.of() : left;
    }

    private interface Start {
        Process run() throws IOException;
    }

    private Program add(String name, String[] arguments, Start start) {
        try {
            Program program = new Program(name, List.of(arguments), start.run(), patience);
            programs.add(program);
            servers.forEach(server -> program.whenEnded(server::wake));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private <T extends Closeable> T add(T other) {
        others.add(other);
        return other;
    }
}
