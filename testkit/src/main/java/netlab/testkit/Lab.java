package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Is the bench on which a spec works: it starts the program under test, plays its peers, and clears
 * everything away at the end. A spec gets one as a parameter of its method.
 */
public final class Lab {

    private final Subject subject;
    private final Patience patience;
    private final Transcript transcript = new Transcript(System::nanoTime);
    private final List<Program> programs = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final List<Closeable> others = new ArrayList<>();

    Lab(Subject subject, Patience patience) {
        this.subject = subject;
        this.patience = patience;
    }

    /** Starts a program of the spec's package, by the simple name of its class. */
    public Program start(String program, String... arguments) {
        return start(Surroundings.USUAL, program, arguments);
    }

    /** Starts a program on a machine with settings of its own. */
    public Program start(Surroundings surroundings, String program, String... arguments) {
        return add(program, arguments, () -> subject.start(surroundings, program, List.of(arguments)));
    }

    /**
     * Starts a program that must end before it gets to work: because of its arguments, or because a
     * port is taken or nobody listens there. It has no keyboard.
     */
    public Program attempt(String program, String... arguments) {
        return add(program, arguments, () -> subject.attempt(program, List.of(arguments)));
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

    private Connection connectFrom(InetAddress address, Program server) {
        try {
            Socket socket = new Socket();
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

    Connection conversation(Socket socket, String me, String program) throws IOException {
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
        return left;
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
