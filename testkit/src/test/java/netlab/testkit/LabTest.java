package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.PortUnreachableException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class LabTest {

    private final Lab lab = Benches.alone("netlab.testkit.samples", Benches.PATIENT);

    private boolean cleared;

    @AfterEach
    void tidy() throws IOException {
        if (!cleared) {
            clear();
        }
    }

    private List<ProcessHandle> clear() throws IOException {
        cleared = true;
        return lab.clear();
    }

    @Test
    void connects_to_a_server() {
        Program server = lab.start("Server", "0");
        Connection client = lab.connect(server);

        client.send("hello");

        assertThat(client.line()).isEqualTo("HELLO");
        assertThat(client.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void connects_from_elsewhere() {
        Program server = lab.start("Server", "0");
        Connection client = lab.connectFromElsewhere(server);

        client.send("hello");

        assertThat(client.line()).isEqualTo("HELLO");
        assertThat(client.address()).isEqualTo(Loopback.elsewhere().getHostAddress());
    }

    @Test
    void dams_a_flood_to_a_server_whose_answers_nobody_reads() {
        Program server = lab.start("Server", "0");
        Connection mute = lab.connectMute(server);

        Flood flood = mute.flood("x".repeat(10_000));
        flood.untilDammed(() -> assertThat(server.hasEnded()).isFalse());

        assertThat(mute.line()).isEqualTo("X".repeat(10_000));
    }

    @Test
    void fails_when_it_cannot_connect() throws IOException {
        String port = lab.refusingPort();
        Program server = lab.start("Ends", "0", "Sample server listening on port " + port, "");

        assertThatThrownBy(() -> lab.connect(server))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("cannot connect to the program: ");
    }

    @Test
    void says_that_a_program_reset_a_connection_as_it_was_made() {
        assertThat(Lab.unconnected(new SocketException("Connection reset by peer")))
                .hasMessage("the program reset the connection as soon as it was made: Connection reset by peer");
    }

    @Test
    void listens_on_a_port_of_its_choice() {
        ScriptedServer server = lab.listenOnPort(0);
        Program client = lab.start("Client", server.host(), server.port());

        server.accept().close();

        assertThat(server.host()).startsWith("127.").isNotEqualTo("127.0.0.1");
        assertThat(client.exitStatus()).isZero();
    }

    @Test
    void leaves_a_spec_out_whose_port_cannot_be_had() throws IOException {
        try (ServerSocket everywhere = new ServerSocket(0)) {
            assertThatThrownBy(() -> lab.listenOnPort(everywhere.getLocalPort()))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageStartingWith("cannot listen on ");
        }
    }

    @Test
    void listens_on_ipv6() {
        ScriptedServer server = lab.listenOnIpv6();
        Program client = lab.start("Client", server.host(), server.port());

        server.accept().close();

        assertThat(client.exitStatus()).isZero();
    }

    @Test
    void takes_a_port_that_refuses_and_that_nobody_else_can_take() {
        int port = Integer.parseInt(lab.refusingPort());

        assertThatThrownBy(() -> new Socket(Loopback.ADDRESS, port).close()).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> new ServerSocket(port, 1, Loopback.ADDRESS).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void refuses_datagrams_at_a_refusing_port() throws IOException {
        int port = Integer.parseInt(lab.refusingPort());

        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(Loopback.ADDRESS, port);
            socket.setSoTimeout(Benches.PATIENT.millis());
            socket.send(new DatagramPacket(new byte[1], 1));

            assertThatThrownBy(() -> socket.receive(new DatagramPacket(new byte[1], 1)))
                    .isInstanceOf(PortUnreachableException.class);
        }
    }

    @Test
    void takes_a_port_that_is_in_use_for_everybody_else() {
        int port = Integer.parseInt(lab.portInUse());

        assertThatThrownBy(() -> new ServerSocket(port, 1, Loopback.ADDRESS).close())
                .isInstanceOf(BindException.class);
        assertThatThrownBy(() -> new DatagramSocket(port, Loopback.ADDRESS).close())
                .isInstanceOf(BindException.class);
    }

    @Test
    void gives_back_its_ports_when_it_is_cleared() {
        boolean areFree = IntStream.range(0, 20).anyMatch(attempt -> givesBackItsPorts());

        assertThat(areFree).isTrue();
    }

    /** Tries it with a lab of its own; another program of this machine may take a port that has just become free. */
    private static boolean givesBackItsPorts() {
        Lab lab = Benches.sharing();
        int refusing = Integer.parseInt(lab.refusingPort());
        int listening = Integer.parseInt(lab.listen().port());
        try {
            lab.clear();
            new ServerSocket(refusing, 1, Loopback.ADDRESS).close();
            new ServerSocket(listening, 1, Loopback.ADDRESS).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Test
    void closes_its_connections_when_it_is_cleared() throws IOException {
        ScriptedServer server = lab.listen();
        try (Socket program = new Socket(server.host(), Integer.parseInt(server.port()))) {
            server.accept();

            clear();

            assertThat(program.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void ends_its_programs_when_it_is_cleared() throws Exception {
        Program program = lab.start("Waits");
        program.printsLine("ready");

        List<ProcessHandle> left = clear();

        program.exitStatus();
        assertThat(left).isEmpty();
        assertThat(program.hasEnded()).isTrue();
    }

    @Test
    void ends_its_programs_in_a_shared_jvm_when_it_is_cleared() throws Exception {
        Lab sharing = Benches.sharing();
        Program program = sharing.start("Waits");
        program.printsLine("ready");

        List<ProcessHandle> left = sharing.clear();

        assertThat(left).isEmpty();
        assertThat(program.hasEnded()).isTrue();
    }

    @Test
    void finds_and_kills_processes_that_a_program_leaves_behind() throws Exception {
        Program program = lab.start("LeavesProcess");
        long pid = Long.parseLong(program.line());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

        List<ProcessHandle> left = clear();

        assertThat(left).extracting(ProcessHandle::pid).containsExactly(pid);
        child.onExit().join();
    }

    @Test
    void lets_a_program_that_is_alone_work_in_a_folder_of_the_labs_own() {
        lab.start("LeavesFile").exitStatus();

        assertThat(lab.workingFolder().resolve("file.txt")).hasContent("hello");
    }

    @Test
    void has_one_folder_and_another_to_work_in_which_are_empty_at_first() {
        Path folder = lab.folder();
        Path workingFolder = lab.workingFolder();

        assertThat(folder).isEmptyDirectory().isEqualTo(lab.folder());
        assertThat(workingFolder)
                .isEmptyDirectory()
                .isEqualTo(lab.workingFolder())
                .isNotEqualTo(folder);
    }

    @Test
    void deletes_its_folders_when_it_is_cleared() throws IOException {
        List<Path> folders = List.of(lab.folder(), lab.workingFolder());
        for (Path folder : folders) {
            Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("file.txt"), "hello");
        }

        clear();

        assertThat(folders).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }
}
