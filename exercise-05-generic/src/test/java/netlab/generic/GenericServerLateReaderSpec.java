package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("GenericServer closes, and a client that reads late gets all that was typed before:")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class GenericServerLateReaderSpec {

    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Are more than finds room on the way: the program has to wait until the client reads. */
    private static final int LINES = 75;
    /** Are on the way when the program has sent everything and closes. */
    private static final int LAST_LINES = 20;

    private static final String LINE = "0123456789".repeat(6_000);

    @Test
    @Waits
    void before_a_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");

        assertGetsAll(lab, server, () -> server.type("bye"));
    }

    @Test
    @Waits
    void before_the_end_of_input(Lab lab) {
        Program server = lab.startAlone("GenericServer", "0");

        assertGetsAll(lab, server, server::endInput);

        assertThat(server.exitStatus()).as("exit status").isZero();
    }

    private static void assertGetsAll(Lab lab, Program server, Runnable end) {
        Connection client = lab.connectMute(server);
        server.prints("client 127.0.0.1\n");
        AtomicInteger typed = new AtomicInteger();
        Thread.startVirtualThread(() -> {
            while (typed.getAndIncrement() < LINES) {
                server.type(LINE);
            }
            end.run();
        });
        waitForPause(server, typed);
        assertGets(client, LINES - LAST_LINES);
        server.endsWithin(PAUSE);
        assertGets(client, LAST_LINES);
        assertThat(client.rest()).as("what comes after the last line").isEmpty();
    }

    private static void assertGets(Connection client, int lines) {
        for (int i = 0; i < lines; i++) {
            assertThat(client.line()).isEqualTo(LINE);
        }
    }

    /** Waits until the program has taken what it takes before the client reads. */
    private static void waitForPause(Program server, AtomicInteger typed) {
        int before;
        do {
            before = typed.get();
            server.endsWithin(PAUSE);
        } while (typed.get() > before);
    }
}
