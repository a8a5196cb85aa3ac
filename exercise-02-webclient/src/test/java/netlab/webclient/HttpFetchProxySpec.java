package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("HttpFetch through a proxy")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class HttpFetchProxySpec {

    private static final String REFUSED = "ann:xyzzy-42";
    private static final String LONG = "ann:" + "a:very/long?~password>>".repeat(8);

    @Test
    void asks_the_proxy_for_the_whole_url_and_does_not_look_up_its_host(Lab lab) {
        ScriptedSite proxy = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy", proxy.name(), "http://origin.test/a%20b?x=1");

        RequestHead request = proxy.request();
        request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

        assertThat(request.line()).as("request line").isEqualTo("GET http://origin.test/a%20b?x=1 HTTP/1.1");
        assertThat(request.values("Host")).as("Host").containsExactly("origin.test");
        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void asks_the_proxy_for_a_host_of_this_machine_too(Lab lab) {
        ScriptedSite origin = ScriptedSite.in(lab);
        for (String host : List.of("127.0.0.1", "localhost", "[::1]")) {
            ScriptedSite proxy = ScriptedSite.in(lab);
            String url = "http://" + host + ":" + origin.server().port() + "/";
            Program program = lab.start("HttpFetch", "--proxy", proxy.name(), url);

            RequestHead request = proxy.request();
            request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

            assertThat(request.line()).as("request line").isEqualTo("GET " + url + " HTTP/1.1");
            Printed.by(program).assertBody("hello\n");
        }
        origin.isNotAsked();
    }

    @Test
    void finds_a_proxy_at_an_ipv6_address_in_brackets(Lab lab) {
        ScriptedServer server = lab.listenOnIpv6();
        Program program = lab.start("HttpFetch", "--proxy", "[::1]:" + server.port(), "http://origin.test/");

        new ScriptedSite(server).answers("HTTP/1.1 200 OK\r\n\r\nhello\n");

        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void says_to_a_proxy_too_that_it_accepts_html_and_plain_text(Lab lab) {
        ScriptedSite proxy = ScriptedSite.in(lab);

        lab.start("HttpFetch", "--proxy", proxy.name(), "http://origin.test/");

        assertThat(proxy.request().accepted()).as("Accept").isEqualTo("text/html,text/plain");
    }

    @Test
    void says_the_same_with_credentials(Lab lab) {
        RequestHead request = requestWithCredentials(lab, RealServer.CREDENTIALS);

        assertThat(request.accepted()).as("Accept").isEqualTo("text/html,text/plain");
    }

    @Test
    void prints_a_407_when_it_has_no_credentials(Lab lab) {
        String url = "http://origin.test" + RealServer.path("guarded");

        Program program = lab.start("HttpFetch", "--proxy", RealServer.in(lab).name(), url);

        assertThat(Printed.by(program).status()).as("status").isEqualTo("407");
        assertThat(Printed.by(program).headers()).as("headers").contains("proxy-authenticate: Basic realm=\"proxy\"");
        Printed.by(program).assertBody("not you\n");
    }

    @Test
    void gives_the_proxy_its_credentials(Lab lab) {
        Program program = fetch(lab, RealServer.CREDENTIALS, RealServer.path("guarded"));

        assertThat(Printed.by(program).status()).as("status").isEqualTo("200");
        Printed.by(program).assertBody("welcome\n");
    }

    @Test
    void takes_its_options_in_any_order(Lab lab) {
        String proxy = RealServer.in(lab).name();
        String url = "http://origin.test" + RealServer.path("guarded");

        Program program =
                lab.start("HttpFetch", "--timeout", "9", "--proxy-user", RealServer.CREDENTIALS, "--proxy", proxy, url);

        assertThat(Printed.by(program).status()).as("status").isEqualTo("200");
        Printed.by(program).assertBody("welcome\n");
    }

    @Test
    void writes_long_credentials_on_one_line(Lab lab) {
        RequestHead request = requestWithCredentials(lab, LONG);

        assertThat(request.values("Proxy-Authorization"))
                .as("Proxy-Authorization with %s", LONG)
                .containsExactly("Basic " + RealServer.base64(LONG));
    }

    @Test
    void gives_the_proxy_no_credentials_that_are_for_an_origin(Lab lab) {
        RequestHead request = requestWithCredentials(lab, RealServer.CREDENTIALS);

        assertThat(request.values("Authorization"))
                .as("Authorization, which would be for the origin")
                .isEmpty();
    }

    /** Returns the request that a program makes with its credentials, be it the first or, after a 407, the second. */
    private static RequestHead requestWithCredentials(Lab lab, String credentials) {
        ScriptedSite proxy = ScriptedSite.in(lab);
        lab.start("HttpFetch", "--proxy", proxy.name(), "--proxy-user", credentials, "http://origin.test/");
        RequestHead request = proxy.request();
        if (request.values("Proxy-Authorization").isEmpty()) {
            request.answer("HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n\r\n");
            request = proxy.request();
        }
        return request;
    }

    @Test
    void prints_the_407_when_its_credentials_are_refused(Lab lab) {
        Program program = fetch(lab, REFUSED, RealServer.path("guarded"));

        assertThat(Printed.by(program).status()).as("status").isEqualTo("407");
        Printed.by(program).assertBody("not you\n");
    }

    @Test
    void prints_no_credentials(Lab lab) {
        Program program = fetch(lab, REFUSED, RealServer.path("guarded"));
        Program failing = lab.start(
                "HttpFetch",
                "--proxy",
                "127.0.0.1:" + lab.refusingPort(),
                "--proxy-user",
                REFUSED,
                "http://origin.test/");

        assertThat(program.exitStatus()).as("exit status").isZero();
        assertThat(failing.exitStatus()).as("exit status without a proxy").isEqualTo(3);
        assertThat(program.output() + program.errors() + failing.errors())
                .as("all that is printed")
                .doesNotContain("xyzzy", RealServer.base64(REFUSED));
    }

    @Test
    void prints_no_credentials_that_lack_a_part(Lab lab) {
        String proxy = "127.0.0.1:" + lab.refusingPort();
        for (String bad : List.of("xyzzy-42", "xyzzy-42:", ":xyzzy-42")) {
            Program program = lab.start("HttpFetch", "--proxy", proxy, "--proxy-user", bad, "http://origin.test/");

            assertThat(program.exitStatus())
                    .as("exit status: the credentials are refused, or the proxy refuses the connection")
                    .isIn(2, 3);
            assertThat(program.errors().lines()).as("lines on standard error").hasSize(1);
            assertThat(program.output() + program.errors())
                    .as("all that is printed")
                    .doesNotContain("xyzzy", RealServer.base64(bad));
        }
    }

    @Test
    void gives_no_credentials_to_an_origin_that_asks_for_them(Lab lab) {
        Map<String, String> statuses = Map.of("private", "401", "guarded", "407");
        for (String kind : List.of("private", "guarded")) {
            String path = RealServer.path(kind);
            String url = "http://" + RealServer.in(lab).name() + path;

            Program program = lab.start("HttpFetch", "--proxy-user", RealServer.CREDENTIALS, url);

            program.exitStatus();
            assertThat(RealServer.headers(path))
                    .as("headers of the requests, without any proxy")
                    .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                    .doesNotContain("Authorization", "Proxy-Authorization");
            assertThat(Printed.by(program).status()).as("status").isEqualTo(statuses.get(kind));
        }
    }

    @Test
    void gives_no_credentials_to_the_origin(Lab lab) {
        ScriptedSite origin = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy-user", RealServer.CREDENTIALS, origin.url("/"));

        RequestHead request = origin.request();
        request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

        assertThat(request.values("Proxy-Authorization"))
                .as("Proxy-Authorization")
                .isEmpty();
        assertThat(request.values("Authorization")).as("Authorization").isEmpty();
        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void does_not_answer_a_401_of_the_origin_with_the_credentials_of_the_proxy(Lab lab) {
        String path = RealServer.path("private");

        Program program = fetch(lab, RealServer.CREDENTIALS, path);

        program.exitStatus();
        assertThat(RealServer.headers(path))
                .as("headers of the requests; Authorization would be for the origin, not for the proxy")
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .doesNotContain("Authorization");
        assertThat(Printed.by(program).status()).as("status").isEqualTo("401");
        Printed.by(program).assertBody("not you\n");
    }

    /** Fetches a page of some origin through a proxy with credentials. */
    private static Program fetch(Lab lab, String credentials, String path) {
        String proxy = RealServer.in(lab).name();
        return lab.start("HttpFetch", "--proxy", proxy, "--proxy-user", credentials, "http://origin.test" + path);
    }
}
