package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient stores the answer")
@ExtendWith(LabExtension.class)
@Tag("step-2")
class WebClientFileSpec {

    @Test
    void stores_status_line_headers_and_body_in_one_file(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers("HTTP/1.0 200 OK\r\nServer: scripted\r\n\r\n<p>hello</p>\n");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files())
                .isEqualTo(Map.of(site.file(), "HTTP/1.0 200 OK\r\nServer: scripted\r\n\r\n<p>hello</p>\n"));
    }

    @Test
    void prints_status_and_size_and_file(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.start("WebClient", site.name());

        site.answers("HTTP/1.0 200 All is well\r\n\r\nhello\n");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .isEqualTo("%s: 200 All is well, 34 bytes saved in %s\n".formatted(site.name(), site.file()));
    }

    @Test
    void prints_a_status_without_a_reason(Lab lab) {
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2);
        Program client = lab.start("WebClient", ScriptedSite.names(sites));

        sites.getFirst().answers("HTTP/1.1 200\r\n\r\nhello");
        sites.getLast().answers("HTTP/1.1 404 \r\n\r\nhello");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output().replace(" ,", ",").lines())
                .containsExactly(
                        sites.getFirst().name() + ": 200, 21 bytes saved in "
                                + sites.getFirst().file(),
                        sites.getLast().name() + ": 404, 22 bytes saved in "
                                + sites.getLast().file());
    }

    @Test
    void stores_every_byte_as_it_is(Lab lab) {
        byte[] body = new byte[1 << 20];
        new Random(2).nextBytes(body);
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        Connection connection = site.sends("HTTP/1.0 200 OK\r\n\r\n");
        connection.sendBytes(body);
        connection.halfClose();

        assertThat(client.exitStatus()).as("exit status").isZero();
        Folder.of(lab).assertHolds(site.file(), "HTTP/1.0 200 OK\r\n\r\n", new ByteArrayInputStream(body));
    }

    @Test
    void stores_every_byte_of_the_header_as_it_is(Lab lab) {
        String head = "HTTP/1.0 200 OK\r\nx-ODD:\t  é  é \r\nX-Empty:\r\n\r\n";
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        Connection connection = site.sends("");
        connection.sendBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        connection.halfClose();

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of(site.file(), head));
    }

    @Test
    void stores_an_error_like_any_answer(Lab lab) {
        List<ScriptedSite> sites = ScriptedSite.in(lab, 2);
        Program client = lab.startInFolder("WebClient", ScriptedSite.names(sites));

        sites.getFirst().answers("HTTP/1.1 404 Not Found\r\n\r\nnot here");
        sites.getLast().answers("HTTP/1.1 500 Internal Server Error\r\n\r\nnot now");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output")
                .contains(": 404 Not Found, ", ": 500 Internal Server Error, ");
        assertThat(Folder.of(lab).files())
                .containsEntry(sites.getFirst().file(), "HTTP/1.1 404 Not Found\r\n\r\nnot here")
                .containsEntry(sites.getLast().file(), "HTTP/1.1 500 Internal Server Error\r\n\r\nnot now");
    }

    @Test
    void stores_chunks_as_they_travel(Lab lab) {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers(answer);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of(site.file(), answer));
    }

    @Test
    void stores_a_redirect_and_does_not_follow_it(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        ScriptedSite other = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers("HTTP/1.1 302 Found\r\nLocation: " + other.url("/") + "\r\n\r\n");
        other.isNotAsked();

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).as("standard output").startsWith(site.name() + ": 302 Found, ");
        assertThat(Folder.of(lab).file(site.file())).as("the file").content().contains("Location: " + other.url("/"));
    }

    @Test
    void replaces_an_older_file(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Folder.of(lab).write(site.file(), "a much longer page from yesterday ".repeat(10));
        Program client = lab.startInFolder("WebClient", site.name());

        site.answers("HTTP/1.0 200 OK\r\n\r\nhello");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(Folder.of(lab).files()).as("files").isEqualTo(Map.of(site.file(), "HTTP/1.0 200 OK\r\n\r\nhello"));
    }

    @Test
    void fetches_several_sites_in_order(Lab lab) {
        ScriptedSite one = ScriptedSite.in(lab);
        ScriptedSite two = ScriptedSite.in(lab);
        Program client = lab.startInFolder("WebClient", one.name(), two.name());

        one.answers("HTTP/1.0 200 OK\r\n\r\none");
        assertThat(client.line())
                .as("the line that is printed before the next site answers")
                .isEqualTo("%s: 200 OK, 22 bytes saved in %s".formatted(one.name(), one.file()));
        two.answers("HTTP/1.0 404 Gone\r\n\r\ntwo");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output().lines().skip(1))
                .as("lines on standard output behind the first")
                .containsExactly("%s: 404 Gone, 24 bytes saved in %s".formatted(two.name(), two.file()));
        assertThat(Folder.of(lab).files()).containsOnlyKeys(one.file(), two.file());
    }

    @Test
    void understands_a_real_server(Lab lab) {
        String site = RealServer.in(lab).name();

        Program client = lab.startInFolder("WebClient", site);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).as("standard output").startsWith(site + ": 200 OK, ");
        assertThat(Folder.of(lab).files().get(site.replace(':', '_') + ".html"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n" + RealServer.FRONT_PAGE);
    }

    @Test
    void works_with_plain_sockets_only(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        Program client = lab.start("WebClient", site.name());
        site.answers("HTTP/1.0 200 OK\r\n\r\nhello");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(lab.references("WebClient").stream().filter(WebClientFileSpec::isMoreThanASocket))
                .as("what WebClient uses besides plain sockets, itself or through other classes of its package")
                .isEmpty();
    }

    private static boolean isMoreThanASocket(String name) {
        return name.startsWith("java.net.http.")
                || name.contains("URLConnection")
                || name.matches("java\\.net\\.URL\\.(openStream|openConnection|getContent)");
    }
}
