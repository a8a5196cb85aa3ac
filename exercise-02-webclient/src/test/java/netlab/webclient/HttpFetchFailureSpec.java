package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("HttpFetch prints nothing of half an answer")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class HttpFetchFailureSpec {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void an_answer_that_is_cut_short_is_a_failure(Lab lab) {
        assertFailureBy(lab, site -> site.answers("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"));
        assertFailureBy(lab, site -> site.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello"));
        assertFailureBy(lab, site -> site.answers("HTTP/1.1 200 OK\r\nServer: scri"));
        assertFailureBy(lab, site -> site.answers(""));
    }

    @Test
    void a_connection_that_breaks_is_a_failure(Lab lab) {
        assertFailureBy(lab, site -> site.breaksBehind(""));
        assertFailureBy(lab, site -> site.breaksBehind("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"));
        assertFailureBy(lab, site -> site.breaksBehind("HTTP/1.1 200 OK\r\n\r\nhello"));
    }

    @Test
    void an_answer_that_is_not_http_is_a_failure(Lab lab) {
        assertFailureBy(lab, site -> site.answers("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    }

    @Test
    @Waits
    void gives_up_a_peer_that_falls_silent(Lab lab) {
        fetchWithoutHaste(lab);
        List<Program> programs = new ArrayList<>();
        for (String answer :
                List.of("", "HTTP/1.1 200 OK\r\nServer", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello")) {
            ScriptedSite site = ScriptedSite.in(lab);
            programs.add(lab.start("HttpFetch", "--timeout", "1", site.url("/")));
            site.sends(answer);
        }
        ScriptedSite proxy = ScriptedSite.in(lab);
        programs.add(lab.start("HttpFetch", "--timeout", "1", "--proxy", proxy.name(), "http://127.0.0.1/"));
        proxy.request();

        for (Program program : programs) {
            program.endsWithin(LIMIT);
            Refusals.assertRefusal(program, 3, "127.0.0.1");
        }
    }

    @Test
    @Waits
    void waits_for_a_slow_peer_as_long_as_the_body_goes_on(Lab lab) {
        fetchWithoutHaste(lab);
        ScriptedSite slow = ScriptedSite.in(lab);
        ScriptedSite silent = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--timeout", "1", slow.url("/"));
        Connection connection = slow.sends("HTTP/1.1 200 OK\r\n\r\n");

        Program givesUp = lab.start("HttpFetch", "--timeout", "1", silent.url("/"));
        ScriptedSite.trickle(connection, program, givesUp);
        connection.close();

        assertThat(givesUp.exitStatus()).as("exit status with a silent peer").isEqualTo(3);
        assertThat(program.exitStatus())
                .as("exit status with a slow peer, from which bytes came all the time")
                .isZero();
    }

    @Test
    void a_proxy_that_cannot_be_reached_is_a_failure(Lab lab) {
        ScriptedSite origin = ScriptedSite.in(lab);
        for (String proxy : List.of("127.0.0.1:" + lab.refusingPort(), "nosuch.invalid:54321")) {
            Program program = lab.start("HttpFetch", "--proxy", proxy, origin.url("/"));

            origin.isNotAsked();
            Refusals.assertRefusal(program, 3);
            assertThat(program.errors())
                    .as("standard error, which names the port of the proxy or of the origin")
                    .containsAnyOf(proxy.split(":")[1], origin.server().port());
        }
    }

    @Test
    void a_proxy_that_closes_without_an_answer_is_a_failure(Lab lab) {
        ScriptedSite proxy = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy", proxy.name(), "http://origin.test/");

        proxy.everyTime(() -> proxy.answers(""));

        Refusals.assertRefusal(program, 3);
    }

    /** Lets the library be loaded: a short time limit is for a peer then. */
    private static void fetchWithoutHaste(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));
        site.answers("HTTP/1.1 200 OK\r\n\r\nhello\n");
        program.exitStatus();
    }

    private static void assertFailureBy(Lab lab, Consumer<ScriptedSite> answer) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.everyTime(() -> answer.accept(site));

        Refusals.assertRefusal(program, 3, "127.0.0.1", site.server().port());
    }
}
