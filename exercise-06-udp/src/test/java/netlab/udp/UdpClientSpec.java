package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient")
@ExtendWith(LabExtension.class)
@Tag("step-2")
class UdpClientSpec {

    @Test
    void sends_hello_from_client(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start("UdpClient", server.host(), server.port());

        assertThat(server.receive()).isEqualTo("Hello from client");
    }

    @Test
    void prints_the_answer_and_ends(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        server.send("i am the server");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
    }

    @Test
    void sends_the_message_that_it_is_given(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start("UdpClient", server.host(), server.port(), "  see  you ");

        assertThat(server.receive()).isEqualTo("  see  you ");
    }

    @Test
    void sends_and_prints_text_outside_ascii(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port(), "é€😀");
        assertThat(server.receive()).isEqualTo("é€😀");

        server.send("É€😀");

        client.printsLine("Message from server: É€😀");
    }

    @Test
    void prints_any_other_answer_just_as_well(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        server.send("  no ");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server:   no \n");
    }

    @Test
    void takes_the_name_of_a_host(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", "localhost", server.port());
        server.receive();

        server.send("i am the server");

        client.printsLine("Message from server: i am the server");
    }
}
