package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient finds the end of the answer")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class WebClientLengthSpec {

    @Test
    void ends_with_the_announced_length_though_the_server_does_not_close(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.sends("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

        assertStored(lab, client, site, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    }

    @Test
    void stores_nothing_behind_the_announced_length(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more");

        assertStored(lab, client, site, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(client.output()).as("standard output").contains(" 43 bytes saved in ");
    }

    @Test
    void an_announced_length_of_nothing_ends_it_at_the_empty_line(Lab lab) {
        String head = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2);
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        sites.getFirst().sends(head + "and more");
        sites.getLast().sends(head);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files())
                .as("files")
                .isEqualTo(Map.of(sites.getFirst().file(), head, sites.getLast().file(), head));
    }

    @Test
    void knows_a_length_behind_many_other_headers(Lab lab) {
        String head = "HTTP/1.1 200 OK\r\n"
                + "X: %s\r\n".formatted("y".repeat(995)).repeat(40)
                + "X: %s\r\n".formatted("z".repeat(20_000))
                + "Content-Length: 5\r\n\r\n";
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.sends(head + "hello, and more");

        assertThat(client.exitStatus()).as("exit status").isZero();
        Folder.of(lab)
                .assertHolds(site.file(), head, new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void knows_the_length_however_the_header_is_written(Lab lab) {
        List<String> headers = List.of(
                "content-length:5",
                "CONTENT-LENGTH: \t 5 \t",
                "Content-length: 005",
                "X: y\r\nContent-Length: 5\r\nX: z",
                "Content-Length: 5\r\nContent-Length: 5");
        List<ScriptedSite> sites = ScriptedSite.in(lab, headers.size());
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        for (ScriptedSite site : sites) {
            site.answers("HTTP/1.1 200 OK\r\n" + headers.get(sites.indexOf(site)) + "\r\n\r\nhello, and more");
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files().values())
                .as("files")
                .hasSize(headers.size())
                .allMatch(file -> file.endsWith("hello"), "ends behind the 5 announced bytes: hello");
    }

    @Test
    void takes_a_length_for_a_header_only_above_the_empty_line(Lab lab) {
        String answer =
                "HTTP/1.1 200 OK\r\nX-Content-Length: 2\r\nContent-Length-Hint: 2\r\n\r\nContent-Length: 3\r\n\r\nhello";
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers(answer);

        assertStored(lab, client, site, answer);
    }

    @Test
    void puts_an_answer_together_that_arrives_byte_by_byte(Lab lab) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello\r\n\r\nyou";
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2);
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        sites.forEach(site -> site.sends("").sendByteByByte(answer));

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files().values()).hasSize(2).containsOnly(answer);
    }

    @Test
    void waits_for_the_rest_of_an_answer_that_stops_in_the_middle(Lab lab) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello\r\n\r\nyou";
        List<String> beginnings = List.of(
                "HTT",
                "HTTP/1.1 200 OK\r\nContent-Length: 1",
                "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r",
                "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello\r\n\r\n");
        List<ScriptedSite> sites = ScriptedSite.in(lab, beginnings.size());
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        for (ScriptedSite site : sites) {
            site.sendsInTwo(client, answer, beginnings.get(sites.indexOf(site)).length());
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files().values()).hasSize(sites.size()).containsOnly(answer);
    }

    @Test
    void stores_nothing_that_comes_in_the_piece_in_which_the_body_ends(Lab lab) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        List<String> beginnings = List.of("HTTP", head, head + "hell", head + "hello");
        List<ScriptedSite> sites = ScriptedSite.in(lab, beginnings.size());
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        for (ScriptedSite site : sites) {
            site.sendsInTwo(
                    client,
                    head + "hello, and more",
                    beginnings.get(sites.indexOf(site)).length());
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files().values()).hasSize(sites.size()).containsOnly(head + "hello");
        assertThat(client.output().lines()).allMatch(line -> line.contains(" 43 bytes saved in "), "names 43 bytes");
    }

    @Test
    void stores_nothing_behind_a_long_body(Lab lab) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
        String body = "0123456789".repeat(100_000);
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.sends(head).sendWhatIsTaken((body + "x".repeat(50_000)).getBytes(StandardCharsets.US_ASCII));

        assertThat(client.exitStatus()).as("exit status").isZero();
        Folder.of(lab)
                .assertHolds(site.file(), head, new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void puts_a_long_answer_together_that_arrives_in_two_pieces(Lab lab) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
        String half = "0123456789".repeat(50_000);
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        Connection connection = site.sends(head + half);
        connection.sendAsIs(half);

        assertThat(client.exitStatus()).as("exit status").isZero();
        Folder.of(lab)
                .assertHolds(
                        site.file(), head + half, new ByteArrayInputStream(half.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void takes_line_feeds_alone_for_the_ends_of_header_lines(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.sends("HTTP/1.0 200 OK\nContent-Length: 5\n\nhello");

        assertStored(lab, client, site, "HTTP/1.0 200 OK\nContent-Length: 5\n\nhello");
        assertThat(client.output()).as("standard output").startsWith(site.name() + ": 200 OK, ");
    }

    @Test
    void takes_both_ends_of_lines_in_one_header(Lab lab) {
        List<String> answers = List.of(
                "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\nhello", "HTTP/1.0 200 OK\nContent-Length: 5\n\r\nhello");
        List<ScriptedSite> sites = ScriptedSite.in(lab, answers.size());
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        for (ScriptedSite site : sites) {
            site.answers(answers.get(sites.indexOf(site)));
        }

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files().values()).containsExactlyInAnyOrderElementsOf(answers);
    }

    private static void assertStored(Lab lab, Program client, ScriptedSite site, String answer) {
        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of(site.file(), answer));
    }
}
