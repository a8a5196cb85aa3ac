package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient has limits of time and none of size")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class WebClientLimitsSpec {

    private static final int MIB = 1 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    @Waits
    void gives_up_a_site_that_falls_silent(Lab lab) {
        List<String> beginnings = List.of(
                "",
                "HTTP/1.0 200 OK\r\nServer",
                "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nhello",
                "HTTP/1.0 200 OK\r\n\r\nhello");
        List<ScriptedSite> sites = ScriptedSite.in(lab, beginnings.size());
        List<Program> clients = new ArrayList<>();
        Folder.of(lab).write(sites.getLast().file(), "an older page");

        for (ScriptedSite site : sites) {
            clients.add(lab.startInFolder("WebClient", "--timeout", "1", site.name()));
            site.sends(beginnings.get(sites.indexOf(site)));
        }

        for (Program client : clients) {
            assertThat(client.exitStatusAfter(LIMIT)).as("exit status").isEqualTo(3);
            assertThat(client.errors().lines()).as("lines on standard error").hasSize(1);
        }
        assertThat(Folder.of(lab).files())
                .as("files")
                .isEqualTo(Map.of(sites.getLast().file(), "an older page"));
    }

    @Test
    @Waits
    void waits_for_a_slow_site_as_long_as_bytes_arrive(Lab lab) {
        assertWaits(lab, "HTTP/1.0 200 OK\r\n\r\n", "");
    }

    @Test
    @Waits
    void waits_for_a_slow_header_as_long_as_bytes_arrive(Lab lab) {
        assertWaits(lab, "HTTP/1.0 200 OK\r\nX: ", "\r\n\r\n");
    }

    /** Sends slowly what stands between the two, until the time limit has run out for somebody else. */
    private static void assertWaits(Lab lab, String beginning, String end) {
        ScriptedSite slow = ScriptedSite.in(lab);
        ScriptedSite silent = ScriptedSite.in(lab);
        Program client = lab.start("WebClient", "--timeout", "1", slow.name());
        Connection connection = slow.sends(beginning);

        Program givesUp = lab.start("WebClient", "--timeout", "1", silent.name());
        ScriptedSite.trickle(connection, client, givesUp);
        connection.sendWhatIsTaken(end.getBytes(StandardCharsets.US_ASCII));
        connection.close();

        assertThat(givesUp.exitStatus()).as("exit status with a silent site").isEqualTo(3);
        assertThat(client.exitStatus())
                .as("exit status with a slow site, from which bytes came all the time")
                .isZero();
    }

    @Test
    @Waits
    void goes_on_with_the_next_site_when_one_has_fallen_silent(Lab lab) {
        ScriptedSite silent = ScriptedSite.in(lab);
        ScriptedSite last = ScriptedSite.in(lab);
        Program client = lab.start("WebClient", "--timeout", "1", silent.name(), last.name());

        silent.sends("HTTP/1.0 200 OK\r\n");
        last.answersAfter(LIMIT, "HTTP/1.0 200 OK\r\n\r\nhello");

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.output()).as("standard output").contains(last.file());
    }

    @Test
    void stores_pages_that_are_larger_than_the_memory(Lab lab) {
        int announcedLength = 48 * MIB + 1;
        int unannouncedLength = 40 * MIB + 1;
        String announced = "HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(announcedLength);
        String unannounced = "HTTP/1.0 200 OK\r\n\r\n";
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2);
        Program client = lab.startAlone(Jvm.SMALL, "WebClient", ScriptedSite.names(sites));

        sites.getFirst().sends(announced).pour(new LongText(announcedLength));
        try (Connection connection = sites.getLast().sends(unannounced)) {
            connection.pour(new LongText(unannouncedLength));
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        Folder.of(lab).assertHolds(sites.getFirst().file(), announced, new LongText(announcedLength));
        Folder.of(lab).assertHolds(sites.getLast().file(), unannounced, new LongText(unannouncedLength));
    }

    @Test
    void refuses_a_header_whose_lines_never_end(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", "--timeout", "60", site.name());

        site.sends("HTTP/1.0 200 OK\r\n").flood("X: y");

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors().lines()).as("lines on standard error").hasSize(1);
        assertThat(Folder.of(lab).files()).as("files").isEmpty();
    }

    @Test
    void survives_a_header_that_is_larger_than_the_memory(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startAlone(Jvm.SMALL, "WebClient", site.name());

        try (Connection connection = site.sends("HTTP/1.0 200 OK\r\nX: ")) {
            connection.pour(new LongText(40 * MIB));
        }

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors().lines()).as("lines on standard error").hasSize(1);
        assertThat(Folder.of(lab).files()).as("files").isEmpty();
    }
}
