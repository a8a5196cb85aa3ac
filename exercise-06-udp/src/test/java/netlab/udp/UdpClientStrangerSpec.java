package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient, when a stranger answers,")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class UdpClientStrangerSpec {

    private static final String LIE = "I am the server, and nobody else is";
    private static final Duration LATE = Duration.ofMillis(175);

    @Test
    void ignores_what_comes_from_another_port(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        lab.stranger(server).send(LIE);
        server.send("i am the server");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
    }

    @Test
    void ignores_what_comes_from_another_address(Lab lab) {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere 127.0.0.2 may not exist");
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        lab.strangerFromElsewhere(server).send(LIE);
        server.send("i am the server");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
    }

    @Test
    void neither_gives_up_nor_sends_again_before_its_time(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", "--timeout", "60000", "--tries", "2", server.host(), server.port());
        server.receive();

        lab.stranger(server).send(LIE, LIE, "", LIE, LIE);
        server.send("i am the server");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
        assertThat(server.unread()).as("further tries").isEmpty();
    }

    @Test
    void sends_again_in_time_however_often_the_stranger_answers(Lab lab) {
        DatagramPeer server = lab.datagrams();
        DatagramPeer stranger = lab.stranger(server);
        lab.start("UdpClient", "--timeout", "300", server.host(), server.port(), "anybody there?");
        server.receive();

        String secondTry = server.receiveDespite(() -> stranger.send(LIE));

        assertThat(secondTry).isEqualTo("anybody there?");
    }

    @Test
    @Waits
    void waits_no_longer_though_the_stranger_answers_late(Lab lab) {
        DatagramPeer server = lab.datagrams();
        DatagramPeer stranger = lab.stranger(server);
        DatagramPeer silent = lab.datagrams();
        Program client = lab.start("UdpClient", "--timeout", "250", "--tries", "5", server.host(), server.port());
        server.receive();
        lab.start("UdpClient", "--timeout", "350", "--tries", "5", silent.host(), silent.port());

        for (int i = 0; i < 4; i++) {
            client.endsWithin(LATE);
            stranger.send(LIE);
            server.receive();
        }

        assertThat(silent.unread())
                .withFailMessage("the client waits longer than another whose time-out is 350 ms, and not 250")
                .hasSizeLessThan(5);
    }

    @Test
    void gives_up_in_time_though_a_stranger_answers_again_and_again(Lab lab) {
        DatagramPeer server = lab.datagrams();
        DatagramPeer stranger = lab.stranger(server);
        Program client = lab.start("UdpClient", "--timeout", "1", "--tries", "300", server.host(), server.port());

        for (int i = 0; i < 10; i++) {
            server.receive();
            stranger.send(LIE);
        }

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void ignores_the_answer_of_a_stranger_to_an_empty_message_too(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port(), "");
        server.receive();

        lab.stranger(server).send(LIE);
        server.send("i am the server");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
    }
}
