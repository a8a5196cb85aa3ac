package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class ScriptedServerTest {

    @Test
    void accepts_a_client(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("Client", server.host(), server.port());

        try (Connection connection = server.accept()) {
            assertThat(connection.line()).isEqualTo("hello");
            connection.send("goodbye");
        }

        assertThat(client.exitStatus()).isZero();
        assertThat(client.output()).isEqualTo("goodbye\n");
    }

    @Test
    void has_less_room_for_what_is_sent_where_it_listens_narrowly(Lab lab) throws IOException {
        assertThat(room(lab.listenNarrowly())).isLessThan(room(lab.listen()));
    }

    /** Returns how much a program can send that nobody reads. */
    private static long room(ScriptedServer server) throws IOException {
        try (SocketChannel program = SocketChannel.open();
                Selector selector = Selector.open()) {
            program.setOption(StandardSocketOptions.SO_SNDBUF, 4_096);
            program.connect(new InetSocketAddress(server.host(), Integer.parseInt(server.port())));
            program.configureBlocking(false);
            program.register(selector, SelectionKey.OP_WRITE);
            long sent = 0;
            while (selector.select(100) > 0) {
                sent += program.write(ByteBuffer.allocate(1_024));
                selector.selectedKeys().clear();
            }
            return sent;
        }
    }

    @Test
    void numbers_its_conversations_from_the_second_on(Lab lab) throws IOException {
        ScriptedServer server = lab.listen();
        try (Socket first = connect(server);
                Socket second = connect(server)) {
            server.accept().send("one");
            server.accept().send("two");

            assertThat(lab.conversation()).hasSize(2);
            assertThat(lab.conversation().get(0)).startsWith("S: one␊");
            assertThat(lab.conversation().get(1)).startsWith("S2: two␊");
            assertThat(first.getLocalPort()).isNotEqualTo(second.getLocalPort());
        }
    }

    @Test
    void says_so_when_the_program_had_ended_without_connecting(Lab lab) {
        ScriptedServer server = lab.listen();
        lab.start("Ends", "0", "", "").exitStatus();

        assertThatThrownBy(server::accept)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the program ended without connecting to 127.0.0.1 port ");
    }

    @Test
    void says_so_when_the_program_ends_without_connecting(Lab lab) {
        ScriptedServer server = lab.listen();
        lab.start("Ends", "0", "", "");

        assertThatThrownBy(server::accept)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the program ended without connecting to 127.0.0.1 port ");
    }

    @Test
    void says_so_when_a_program_in_a_shared_jvm_ends_without_connecting() throws IOException {
        Lab lab = Benches.sharing();
        ScriptedServer server = lab.listen();
        lab.start("Ends", "0", "", "");

        assertThatThrownBy(server::accept)
                .hasMessageStartingWith("the program ended without connecting to 127.0.0.1 port ");
        lab.clear();
    }

    @Test
    void accepts_a_client_that_has_ended_since(Lab lab) {
        ScriptedServer server = lab.listen();
        Program client = lab.start("Client", server.host(), server.port());
        Connection first = server.accept();
        first.close();
        client.exitStatus();
        lab.start("Client", server.host(), server.port());

        Connection second = server.accept();

        assertThat(second.line()).isEqualTo("hello");
    }

    @Test
    void waits_for_one_program_after_another_has_ended(Lab lab) {
        ScriptedServer server = lab.listen();
        lab.start("Ends", "0", "", "").exitStatus();
        lab.start("Client", server.host(), server.port());

        Connection connection = server.accept();

        assertThat(connection.line()).isEqualTo("hello");
    }

    @Test
    void loses_patience_when_nobody_connects() throws IOException {
        Lab lab = Benches.alone("netlab.testkit.samples", Benches.IMPATIENT);
        ScriptedServer server = lab.listen();
        lab.start("Waits");

        assertThatThrownBy(server::accept)
                .isInstanceOf(OutOfPatience.class)
                .hasMessage("waited 0 s for the program to connect");
        lab.clear();
    }

    @Test
    void accepts_nobody_once_it_is_closed(Lab lab) {
        ScriptedServer server = lab.listen();
        lab.start("Waits").printsLine("ready");

        server.close();

        assertThatThrownBy(server::accept)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(SocketException.class);
    }

    private static Socket connect(ScriptedServer server) throws IOException {
        return new Socket(server.host(), Integer.parseInt(server.port()));
    }
}
