package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient, when datagrams are lost,")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class UdpClientLossSpec {

    @Test
    @Waits
    void sends_the_message_again_after_a_second(Lab lab) {
        DatagramPeer server = lab.datagrams();
        DatagramPeer silent = lab.datagrams();
        long start = System.nanoTime();
        lab.start("UdpClient", "--tries", "20", server.host(), server.port(), "anybody there?");
        server.receive();

        lab.start("UdpClient", "--timeout", "750", silent.host(), silent.port());
        silent.receive();
        silent.receive();
        silent.receive();

        List<String> tries = server.unread();
        assertThat(tries)
                .withFailMessage("there is no second try, a second and a half after the first")
                .isNotEmpty();
        assertThat(tries)
                .as("further tries within a second and a half")
                .containsOnly("anybody there?")
                .hasSizeLessThanOrEqualTo(secondsSince(start));
    }

    private static int secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSecondsPart();
    }

    @Test
    void gives_the_server_time_to_answer(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        assertThat(server.unread()).as("further tries at once").isEmpty();

        server.send("here I am");
        client.printsLine("Message from server: here I am");
    }

    @Test
    @Waits
    void prints_the_answer_to_its_last_try(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", "--timeout", "500", server.host(), server.port());
        server.receive();
        server.receive();
        server.receive();

        server.send("at last");

        assertThat(client.exitStatus())
                .as("exit status, the answer having come while the client was to wait after its last try")
                .isZero();
        assertThat(client.output()).isEqualTo("Message from server: at last\n");
    }

    @Test
    void gives_up_after_three_tries(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start("UdpClient", "--timeout", "100", server.host(), server.port());

        assertGivesUp(client, server, 3);
    }

    @Test
    void tries_as_often_as_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start("UdpClient", "--tries", "5", "--timeout", "50", server.host(), server.port());

        assertGivesUp(client, server, 5);
    }

    @Test
    void tries_once_if_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start("UdpClient", "--timeout", "50", "--tries", "1", server.host(), server.port());

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors())
                .as("standard error")
                .startsWith("no answer from %s:%s after 1 tr".formatted(server.host(), server.port()));
        assertThat(server.unread()).as("all tries").containsExactly("Hello from client");
    }

    @Test
    void waits_no_longer_than_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start("UdpClient", "--timeout", "10", "--tries", "50", server.host(), server.port());

        assertGivesUp(client, server, 50);
    }

    @Test
    void waits_a_millisecond_if_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start("UdpClient", "--timeout", "1", "--tries", "20", server.host(), server.port());

        assertGivesUp(client, server, 20);
    }

    @Test
    void waits_for_weeks_if_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start(
                "UdpClient", "--timeout", "2147483647", "--tries", "2147483647", server.host(), server.port());
        server.receive();

        assertThat(server.unread()).as("further tries at once").isEmpty();

        server.send("here I am");
        client.printsLine("Message from server: here I am");
    }

    @Test
    @Waits
    void waits_as_long_as_it_is_told(Lab lab) {
        DatagramPeer server = lab.datagrams();
        DatagramPeer silent = lab.datagrams();
        Program patient = lab.start("UdpClient", "--timeout", "60000", server.host(), server.port());
        server.receive();

        lab.start("UdpClient", "--timeout", "550", silent.host(), silent.port());
        silent.receive();
        silent.receive();
        silent.receive();

        assertThat(server.unread()).as("tries in more than a second").isEmpty();
        server.send("here I am");
        patient.printsLine("Message from server: here I am");
    }

    @Test
    void takes_the_answer_to_its_first_try_when_it_has_sent_the_next(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", "--timeout", "100", "--tries", "20", server.host(), server.port());
        server.receive();
        server.receive();

        server.answerFirst("better late than never");

        client.printsLine("Message from server: better late than never");
    }

    @Test
    void prints_the_first_of_several_answers(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", server.host(), server.port());
        server.receive();

        server.send("one", "two", "one");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: one\n");
    }

    @Test
    void takes_a_closed_port_for_silence(Lab lab) {
        String port = lab.refusingPort();

        Program client = lab.start("UdpClient", "--timeout", "50", "127.0.0.1", port);

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors())
                .as("standard error")
                .isEqualTo("no answer from 127.0.0.1:%s after 3 tries\n".formatted(port));
    }

    @Test
    @Waits
    void waits_for_a_server_that_ends_and_starts_again(Lab lab) {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere 127.0.0.2 may not exist");
        DatagramPeer neighbour = lab.datagrams();
        DatagramPeer server = lab.strangerFromElsewhere(neighbour);
        Program client =
                lab.start("UdpClient", "--timeout", "250", "--tries", "40", server.host(), server.port(), "hello");
        server.receive();

        server.close();
        assertThat(client.endsWithin(Duration.ofMillis(500)))
                .as("the client ends early, for the port is closed")
                .isFalse();

        DatagramPeer restarted = lab.strangerFromElsewhere(neighbour);
        assertThat(restarted.receive()).isEqualTo("hello");
        restarted.send("here I am");
        client.printsLine("Message from server: here I am");
    }

    @Test
    void names_the_host_as_it_was_given(Lab lab) {
        DatagramPeer server = lab.datagrams();

        Program client = lab.start(Jvm.NAMES, "UdpClient", "--timeout", "50", "LocalHost", server.port());

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors())
                .as("standard error")
                .isEqualTo("no answer from LocalHost:%s after 3 tries\n".formatted(server.port()));
    }

    private static void assertGivesUp(Program client, DatagramPeer server, int tries) {
        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(server.unread()).as("all tries").hasSize(tries).containsOnly("Hello from client");
        assertThat(client.errors())
                .as("standard error")
                .isEqualTo("no answer from %s:%s after %d tries\n".formatted(server.host(), server.port(), tries));
        assertThat(client.output()).as("standard output").isEmpty();
    }
}
