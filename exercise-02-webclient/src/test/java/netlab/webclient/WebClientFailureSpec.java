package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient leaves nothing behind when it fails")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class WebClientFailureSpec {

    private static final String CAUSE = ": <cause>";

    @Test
    void a_refused_connection_is_a_failure(Lab lab) {
        String site = "127.0.0.1:" + lab.refusingPort();

        Program client = lab.startInFolder("WebClient", site);

        assertFailure(client, site);
        assertThat(Folder.of(lab).files()).as("files").isEmpty();
    }

    @Test
    void an_unknown_host_is_a_failure(Lab lab) {
        Folder.of(lab).write("nosuch.invalid.html", "an older page");

        Program client = lab.startInFolder("WebClient", "nosuch.invalid");

        assertFailure(client, "nosuch.invalid");
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of("nosuch.invalid.html", "an older page"));
    }

    @Test
    void no_answer_at_all_is_a_failure(Lab lab) {
        assertFailureBy(lab, ScriptedSite::answers, "");
    }

    @Test
    void an_answer_cut_within_its_header_is_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::answers,
                "HTTP/1.0 200 OK",
                "HTTP/1.0 200 OK\r\n",
                "HTTP/1.0 200 OK\r\nServer: scri",
                "HTTP/1.0 200 OK\r\nServer: scripted\r\n",
                "HTTP/1.0 200 OK\r\nServer: scripted\r\n\r");
    }

    @Test
    void an_answer_cut_before_its_announced_length_is_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::answers,
                announcing("Content-Length: 6"),
                announcing("Content-Length: 4294967301"),
                announcing("Content-Length: 18446744073709551621"),
                "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\n");
    }

    @Test
    void a_connection_that_breaks_is_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::breaksBehind,
                "",
                "HTTP/1.0 200 OK\r\nServer: scripted\r\n",
                "HTTP/1.0 200 OK\r\n\r\nhello",
                "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nhello");
    }

    @Test
    void an_answer_that_is_not_http_is_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::answers,
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "<p>hello</p>\n\n",
                "ICY 200 OK\r\n\r\nhello",
                "RTSP/1.0 200 OK\r\n\r\nhello",
                "HTTP/garbage\r\n\r\nhello",
                "HTTP/1.1 2 OK\r\n\r\nhello",
                "HTTP/1.1 2xx OK\r\n\r\nhello");
    }

    @Test
    void an_announced_length_that_is_no_number_is_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::answers,
                announcing("Content-Length: five"),
                announcing("Content-Length: -5"),
                announcing("Content-Length:"),
                announcing("Content-Length: +5"),
                announcing("Content-Length: 0 5"),
                announcing("Content-Length: 5 bytes"),
                announcing("Content-Length: 5, 4"));
    }

    @Test
    void two_different_announced_lengths_are_a_failure(Lab lab) {
        assertFailureBy(
                lab,
                ScriptedSite::answers,
                announcing("Content-Length: 5\r\nContent-Length: 4"),
                announcing("Content-Length: 4\r\ncontent-length: 5"),
                announcing("Content-Length: 5\r\nX: y\r\nContent-Length: 5\r\nContent-Length: 4"));
    }

    private static String announcing(String length) {
        return "HTTP/1.0 200 OK\r\n" + length + "\r\n\r\nhello";
    }

    @Test
    void goes_on_with_the_next_site_after_a_failure(Lab lab) {
        ScriptedSite first = ScriptedSite.in(lab);
        ScriptedSite last = ScriptedSite.in(lab);
        String refusing = "127.0.0.1:" + lab.refusingPort();
        Program client = lab.startInFolder("WebClient", first.name(), refusing, "nosuch.invalid", last.name());

        first.breaksBehind("HTTP/1.0 200 OK\r\n");
        last.answers("HTTP/1.0 200 OK\r\n\r\nhello");

        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(withoutCauses(client))
                .as("lines on standard error")
                .containsExactly(first.name() + CAUSE, refusing + CAUSE, "nosuch.invalid" + CAUSE);
        assertThat(client.output())
                .as("standard output")
                .isEqualTo("%s: 200 OK, 24 bytes saved in %s\n".formatted(last.name(), last.file()));
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of(last.file(), "HTTP/1.0 200 OK\r\n\r\nhello"));
    }

    @Test
    void a_file_that_cannot_be_written_is_a_failure(Lab lab) throws Exception {
        for (String folder : List.of("", "not empty")) {
            ScriptedSite site = ScriptedSite.in(lab);
            Files.createDirectories(Folder.of(lab).file(site.file()).resolve(folder));
            Map<String, String> before = Folder.of(lab).files();
            Program client = lab.startInFolder("WebClient", site.name());

            site.everyTime(() -> site.answersIfAsked("HTTP/1.0 200 OK\r\n\r\nhello"));

            client.exitStatus();
            assertThat(Folder.of(lab).files()).as("files").isEqualTo(before);
            assertFailure(client, site.name());
        }
    }

    /** Lets two transfers fail by each answer: of a page that was stored before, and of one that was not. */
    private static void assertFailureBy(Lab lab, BiConsumer<ScriptedSite, String> manner, String... answers) {
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2 * answers.length);
        for (int i = 0; i < sites.size(); i += 2) {
            Folder.of(lab).write(sites.get(i).file(), "an older page");
        }
        Map<String, String> before = Folder.of(lab).files();
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        for (int i = 0; i < sites.size(); i++) {
            manner.accept(sites.get(i), answers[i / 2]);
        }

        client.exitStatus();
        List<String> lines = withoutCauses(client);
        for (int i = 0; i < sites.size(); i++) {
            String site = sites.get(i).name();
            assertThat(i < lines.size() ? lines.get(i) : "")
                    .as("line %d on standard error, where %s answered \"%s\"", i + 1, site, visible(answers[i / 2]))
                    .isEqualTo(site + CAUSE);
        }
        assertThat(lines).as("lines on standard error").hasSize(sites.size());
        assertEnd(client);
        Map<String, String> after = Folder.of(lab).files();
        for (int i = 0; i < sites.size(); i += 2) {
            assertThat(after.get(sites.get(i).file()))
                    .as("the file of an older page, when the site has answered \"%s\"", visible(answers[i / 2]))
                    .isEqualTo("an older page");
        }
        after.keySet().removeAll(before.keySet());
        assertThat(after.keySet()).as("files that were not there before").isEmpty();
    }

    private static String visible(String answer) {
        return answer.replace("\r", "␍").replace("\n", "␊");
    }

    private static void assertFailure(Program client, String site) {
        assertEnd(client);
        assertThat(withoutCauses(client))
                .as("lines on standard error, which name the site and a cause")
                .containsExactly(site + CAUSE);
    }

    private static void assertEnd(Program client) {
        assertThat(client.exitStatus()).as("exit status").isEqualTo(3);
        assertThat(client.errors()).as("standard error").doesNotContain(": null");
        assertThat(client.output()).as("standard output").isEmpty();
    }

    private static List<String> withoutCauses(Program client) {
        return client.errors()
                .lines()
                .map(line -> line.replaceFirst(": .+", CAUSE))
                .toList();
    }
}
