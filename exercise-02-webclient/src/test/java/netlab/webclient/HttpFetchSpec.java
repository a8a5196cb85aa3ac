package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("HttpFetch")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class HttpFetchSpec {

    @Test
    void asks_for_path_and_query_as_they_stand(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("HttpFetch", site.url("/a%20b/../c%2Fd/%C3%A9?x=1&y=%26"));

        assertThat(site.request().line()).as("request line").isEqualTo("GET /a%20b/../c%2Fd/%C3%A9?x=1&y=%26 HTTP/1.1");
    }

    @Test
    void asks_for_the_front_page_where_the_url_has_no_path(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("HttpFetch", site.url(""));

        assertThat(site.request().line()).as("request line").isEqualTo("GET / HTTP/1.1");
    }

    @Test
    void takes_port_80_where_none_is_given(Lab lab) {
        ScriptedServer server = lab.listenOnPort(80);
        Program program = lab.start("HttpFetch", "http://" + server.host() + "/");

        new ScriptedSite(server).answers("HTTP/1.1 200 OK\r\n\r\nhello\n");

        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void takes_a_scheme_in_capital_letters(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "HTTP://" + site.name() + "/");

        site.answers("HTTP/1.1 200 OK\r\n\r\nhello\n");

        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void understands_an_ipv6_address_in_brackets(Lab lab) {
        ScriptedServer server = lab.listenOnIpv6();
        Program program = lab.start("HttpFetch", "http://[::1]:" + server.port() + "/");

        new ScriptedSite(server).answers("HTTP/1.1 200 OK\r\n\r\nhello\n");

        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void says_that_it_accepts_html_and_plain_text(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("HttpFetch", site.url("/"));

        assertThat(site.request().accepted()).as("Accept").isEqualTo("text/html,text/plain");
    }

    @Test
    void prints_status_code_headers_an_empty_line_and_the_body(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\nServer: scripted\r\nContent-Length: 6\r\n\r\nhello\n");

        Printed printed = Printed.by(program);
        assertThat(printed.status()).as("status").isEqualTo("200");
        assertThat(printed.headers()).as("headers").containsExactlyInAnyOrder("server: scripted", "content-length: 6");
        printed.assertBody("hello\n");
    }

    @Test
    void prints_every_one_of_repeated_headers(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2; Path=/\r\n\r\n");

        assertThat(Printed.by(program).headers())
                .containsExactlyInAnyOrder("set-cookie: a=1", "set-cookie: b=2; Path=/");
    }

    @Test
    void prints_the_lines_of_the_body_as_they_are(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\n\r\n\none\n\n  two\n\tthree\n \n\n");

        Printed.by(program).assertBody("\none\n\n  two\n\tthree\n \n\n");
    }

    @Test
    void prints_an_error_like_any_answer(Lab lab) {
        for (String status : List.of("404", "410", "500")) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program program = lab.start("HttpFetch", site.url("/"));

            site.answers("HTTP/1.1 " + status + " Sorry\r\n\r\nnothing for you\n");

            assertThat(Printed.by(program).status()).as("status").isEqualTo(status);
            Printed.by(program).assertBody("nothing for you\n");
        }
    }

    @Test
    void prints_a_redirect_and_does_not_follow_it(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        ScriptedSite other = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 302 Found\r\nLocation: " + other.url("/") + "\r\n\r\n");
        other.isNotAsked();

        assertThat(Printed.by(program).status()).as("status").isEqualTo("302");
        assertThat(Printed.by(program).headers()).as("headers").contains("location: " + other.url("/"));
    }

    @Test
    void prints_a_401_of_the_origin_like_any_answer(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"r\"\r\n\r\nwho are you?\n");

        assertThat(Printed.by(program).status()).as("status").isEqualTo("401");
        Printed.by(program).assertBody("who are you?\n");
    }

    @Test
    void decodes_the_body_in_its_declared_charset(Lab lab) {
        for (String type : List.of(
                "text/plain; charset=ISO-8859-1",
                "text/html;charset=\"iso-8859-1\"",
                "Text/Plain; CHARSET=ISO-8859-1",
                "text/plain; charset=ISO-8859-1; format=flowed",
                "text/plain; format=flowed; charset=iso-8859-1")) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program program = lab.start("HttpFetch", site.url("/"));

            answerIn(StandardCharsets.ISO_8859_1, site, type, "é\n");

            Printed.by(program).assertBody("é\n");
        }
    }

    @Test
    void knows_the_names_of_charsets_where_people_write_turkish(Lab lab) {
        for (String charset : List.of("ISO-8859-1", "iso-8859-1", "WINDOWS-1252", "windows-1252", "Utf-8")) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program program = lab.start(Jvm.ABROAD, "HttpFetch", site.url("/"));

            answerIn(Charset.forName(charset), site, "text/plain; charset=" + charset, "é\n");

            Printed.by(program).assertBody("é\n");
        }
    }

    private static void answerIn(Charset charset, ScriptedSite site, String type, String body) {
        Connection connection = site.sends("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n");
        connection.sendBytes(body.getBytes(charset));
        connection.halfClose();
    }

    @Test
    void prints_a_long_body_whole_in_whichever_pieces_it_comes(Lab lab) {
        String body =
                IntStream.range(0, 20_000).mapToObj(i -> "é€😀 " + i + "\n").collect(Collectors.joining());
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\n\r\n" + body);

        Printed.by(program).assertLongBody(body);
    }

    @Test
    void decodes_utf_8_where_no_charset_is_declared(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start(Jvm.ABROAD, "HttpFetch", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\né€😀\n");

        Printed.by(program).assertBody("é€😀\n");
    }

    @Test
    void decodes_utf_8_where_the_charset_is_unknown(Lab lab) {
        for (String charset : List.of("x-nosuch", "!?", "")) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program program = lab.start(Jvm.ABROAD, "HttpFetch", site.url("/"));

            site.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=" + charset + "\r\n\r\né€😀\n");

            Printed.by(program).assertBody("é€😀\n");
        }
    }

    @Test
    void prints_a_body_that_comes_in_chunks_without_them(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .sendByteByByte("4\r\nhell\r\nA;x=y\r\no\nmy\nworld\r\n0\r\nX: y\r\n\r\n");

        Printed.by(program).assertBody("hello\nmy\nworld");
    }

    @Test
    void puts_a_character_together_that_comes_in_two_pieces(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        String head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
        site.sendsInTwo(program, head + "€\n", head.length() + 1);

        Printed.by(program).assertBody("€\n");
    }

    @Test
    void prints_an_answer_without_a_body(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", site.url("/"));

        site.sends("HTTP/1.1 204 No Content\r\nServer: scripted\r\n\r\n");

        assertThat(Printed.by(program).status()).as("status").isEqualTo("204");
        Printed.by(program).assertBody("");
    }

    @Test
    void understands_a_real_server(Lab lab) {
        String url = "http://" + RealServer.in(lab).name() + RealServer.path("chunked");

        Program program = lab.start("HttpFetch", url);

        Printed printed = Printed.by(program);
        assertThat(printed.headers()).as("headers").contains("content-type: text/html; charset=UTF-8");
        printed.assertBody("<p>é€😀</p>\n");
    }
}
