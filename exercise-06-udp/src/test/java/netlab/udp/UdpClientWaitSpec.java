package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import netlab.testkit.DatagramPeer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient, when nobody answers,")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class UdpClientWaitSpec {

    @Test
    @Waits
    void waits_the_whole_time_after_every_try(Lab lab) {
        DatagramPeer server = lab.datagrams();
        long start = System.nanoTime();

        Program client = lab.start("UdpClient", "--timeout", "700", "--tries", "2", server.host(), server.port());

        assertThat(client.exitStatusAfter(Duration.ofMillis(1400)))
                .as("exit status")
                .isEqualTo(3);
        long time = millisSince(start);
        assertThat(time)
                .withFailMessage("2 tries, and 700 ms after each, were over in %d ms", time)
                .isGreaterThan(1390);
    }

    @Test
    @Waits
    void waits_no_longer_from_try_to_try(Lab lab) {
        DatagramPeer server = lab.datagrams();
        lab.start("UdpClient", "--timeout", "100", "--tries", "10", server.host(), server.port());
        server.receive();

        List<Long> waits =
                Stream.generate(() -> millisUntilReceived(server)).limit(8).toList();

        assertThat(Collections.min(waits.subList(4, 8)))
                .withFailMessage("the client waits longer than its time-out of 100 ms: first %s", waits)
                .isLessThan(200);
    }

    @Test
    @Waits
    void waits_no_longer_after_its_last_try(Lab lab) {
        DatagramPeer server = lab.datagrams();
        Program client = lab.start("UdpClient", "--timeout", "50", "--tries", "10", server.host(), server.port());
        server.receive();
        List<Long> waits =
                Stream.generate(() -> millisUntilReceived(server)).limit(9).toList();
        long start = System.nanoTime();

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);

        assertThat(millisSince(start))
                .withFailMessage(
                        "after its last try the client waits longer than after nine others together: %s", waits)
                .isLessThan(waits.stream().mapToLong(Long::longValue).sum());
    }

    private static long millisUntilReceived(DatagramPeer server) {
        long start = System.nanoTime();
        server.receive();
        return millisSince(start);
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
