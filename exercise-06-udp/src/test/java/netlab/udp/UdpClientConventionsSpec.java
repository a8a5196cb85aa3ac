package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import netlab.testkit.ClientConventions;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.OptionConventions;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("UdpClient keeps the conventions")
@Tag("step-6")
class UdpClientConventionsSpec implements ClientConventions, OptionConventions {

    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final int MOST_MOMENTS = 1_000;

    @Override
    public String synopsis() {
        return "UdpClient [--timeout MILLIS] [--tries N] HOST PORT [MESSAGE]";
    }

    /** Nobody refuses a datagram: there is no connection. */
    @Override
    @Test
    public void a_refused_connection_is_reported_with_host_and_port(Lab lab) {
        String port = lab.refusingPort();

        Program client = lab.start("UdpClient", "--timeout", "50", "127.0.0.1", port);

        Refusals.assertRefusal(client, 3, "127.0.0.1", port);
    }

    @Test
    void does_not_count_its_options_as_arguments(Lab lab) {
        Refusals.assertUsage(lab.start("UdpClient", "--tries", "2", "127.0.0.1"), synopsis());
        Refusals.assertUsage(lab.start("UdpClient", "--timeout", "9", "--tries", "2"), synopsis());
        Refusals.assertUsage(lab.start("UdpClient", "--tries", "2", "127.0.0.1", "9", "hello", "you"), synopsis());
    }

    @Test
    void a_long_bad_value_of_an_option_is_quoted_by_its_length(Lab lab) {
        for (String option : List.of("--timeout", "--tries")) {
            Program client = lab.start("UdpClient", option, "x".repeat(10_000), "127.0.0.1", "9");

            Refusals.assertRefusal(client, 2);
            Refusals.assertQuotedByLength(client, 10_000);
        }
    }

    @Test
    void quotes_the_signs_of_a_bad_value_as_they_are(Lab lab) {
        Refusals.assertRefusal(lab.start("UdpClient", "127.0.0.1", "%d"), 2, "%d");
        Refusals.assertRefusal(lab.start("UdpClient", "--tries", "%d", "127.0.0.1", "9"), 2, "%d");
    }

    @Test
    void takes_a_message_for_a_message_though_it_looks_like_an_option(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start("UdpClient", server.host(), server.port(), "--tries");

        assertThat(server.receive()).isEqualTo("--tries");
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start(Jvm.ABROAD, "UdpClient", server.host(), server.port(), "é");
        assertThat(server.receive()).isEqualTo("é");

        server.send("É");

        client.printsLine("Message from server: É");
    }

    @Test
    void knows_its_options_in_another_language(Lab lab) {
        DatagramPeer server = lab.datagrams();

        lab.start(Jvm.ABROAD, "UdpClient", "--timeout", "60000", "--tries", "2", server.host(), server.port(), "hello");

        assertThat(server.receive()).isEqualTo("hello");
    }

    @Test
    void knows_its_options_in_no_other_form(Lab lab) {
        Refusals.assertRefusal(lab.start("UdpClient", "--TIMEOUT", "50", "127.0.0.1", "9"), 2, "--TIMEOUT");
        Refusals.assertRefusal(lab.start("UdpClient", "--Tries", "2", "127.0.0.1", "9"), 2, "--Tries");
        Refusals.assertRefusal(lab.start("UdpClient", "--timeout=50", "127.0.0.1", "9"), 2, "--timeout");
        Refusals.assertRefusal(lab.start("UdpClient", "--tries=2", "127.0.0.1", "9"), 2, "--tries");
    }

    @Test
    void takes_a_number_of_any_size_or_refuses_it(Lab lab) {
        for (String option : List.of("--timeout", "--tries")) {
            for (String number : List.of("2147483648", "9223372036854775808")) {
                DatagramPeer server = lab.datagrams();
                Program client = lab.start("UdpClient", option, number, server.host(), server.port());

                answerIfAsked(server, client);

                assertThat(client.exitStatus())
                        .as("exit status, %s being %s", option, number)
                        .isIn(0, 2);
                assertThat(client.errors().lines().toList())
                        .as("lines on standard error")
                        .hasSizeLessThan(2);
            }
        }
    }

    private static void answerIfAsked(DatagramPeer server, Program client) {
        for (int i = 0; i < MOST_MOMENTS && !client.endsWithin(A_MOMENT); i++) {
            server.unread().forEach(question -> server.send("i am the server"));
        }
    }
}
