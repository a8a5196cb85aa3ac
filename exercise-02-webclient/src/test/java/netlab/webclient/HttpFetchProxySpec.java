package netlab.webclient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("HttpFetch through a proxy")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class HttpFetchProxySpec {

    private static final String CREDENTIALS = "ann:open sesame";

    @Test
    void asks_the_proxy_for_the_whole_url_and_does_not_look_up_its_host(Lab lab) {
        ScriptedSite proxy = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy", proxy.name(), "http://origin.test/a%20b?x=1");

        RequestHead request = proxy.request();
        request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

        assertThat(request.line()).isEqualTo("GET http://origin.test/a%20b?x=1 HTTP/1.1");
        assertThat(request.values("Host")).containsExactly("origin.test");
        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void asks_the_proxy_for_a_host_of_this_machine_too(Lab lab) {
        ScriptedSite proxy = ScriptedSite.in(lab);
        ScriptedSite origin = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy", proxy.name(), origin.url("/"));

        RequestHead request = proxy.request();
        request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

        assertThat(request.line()).isEqualTo("GET " + origin.url("/") + " HTTP/1.1");
        Printed.by(program).assertBody("hello\n");
        origin.wasNotAsked();
    }

    @Test
    void prints_a_407_when_it_has_no_credentials(Lab lab) {
        String path = guardedPath();

        Program program = lab.start("HttpFetch", "--proxy", RealServer.name(), "http://origin.test" + path);

        assertThat(Printed.by(program).status()).isEqualTo("407");
        assertThat(Printed.by(program).headers()).contains("proxy-authenticate: Basic realm=\"proxy\"");
        Printed.by(program).assertBody("not you\n");
    }

    @Test
    void gives_the_proxy_its_credentials(Lab lab) {
        String path = guardedPath();

        Program program = lab.start(
                "HttpFetch", "--proxy", RealServer.name(), "--proxy-user", CREDENTIALS, "http://origin.test" + path);

        assertThat(Printed.by(program).status()).isEqualTo("200");
        Printed.by(program).assertBody("welcome\n");
    }

    @Test
    void prints_the_407_when_its_credentials_are_refused(Lab lab) {
        String path = guardedPath();

        Program program = lab.start(
                "HttpFetch", "--proxy", RealServer.name(), "--proxy-user", "ann:wrong", "http://origin.test" + path);

        assertThat(Printed.by(program).status()).isEqualTo("407");
        Printed.by(program).assertBody("not you\n");
        assertThat(program.output() + program.errors())
                .as("all that is printed")
                .doesNotContain("ann:wrong", base64("ann:wrong"));
    }

    @Test
    void writes_long_credentials_on_one_line(Lab lab) {
        String credentials = "ann:" + "a:very/long+password ".repeat(8);
        String path = RealServer.newPath();
        RealServer.server().stubFor(get(path).willReturn(refusal()));
        RealServer.server()
                .stubFor(get(path)
                        .withHeader("Proxy-Authorization", equalTo("Basic " + base64(credentials)))
                        .willReturn(aResponse().withBody("welcome\n")));

        Program program = lab.start(
                "HttpFetch", "--proxy", RealServer.name(), "--proxy-user", credentials, "http://origin.test" + path);

        Printed.by(program).assertBody("welcome\n");
    }

    @Test
    void gives_no_credentials_to_the_origin(Lab lab) {
        ScriptedSite origin = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--proxy-user", CREDENTIALS, origin.url("/"));

        RequestHead request = origin.request();
        request.answer("HTTP/1.1 200 OK\r\n\r\nhello\n");

        assertThat(request.values("Proxy-Authorization")).isEmpty();
        assertThat(request.values("Authorization")).isEmpty();
        Printed.by(program).assertBody("hello\n");
    }

    @Test
    void does_not_answer_a_401_of_the_origin_with_the_credentials_of_the_proxy(Lab lab) {
        String path = RealServer.newPath();
        RealServer.server()
                .stubFor(get(path)
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("WWW-Authenticate", "Basic realm=\"origin\"")
                                .withBody("who are you?\n")));

        Program program = lab.start(
                "HttpFetch", "--proxy", RealServer.name(), "--proxy-user", CREDENTIALS, "http://origin.test" + path);

        assertThat(Printed.by(program).status()).isEqualTo("401");
        Printed.by(program).assertBody("who are you?\n");
        assertThat(RealServer.server().findAll(getRequestedFor(urlEqualTo(path))))
                .noneMatch(request -> request.containsHeader("Authorization"));
    }

    /** Returns a path for which the proxy wants credentials. */
    private static String guardedPath() {
        String path = RealServer.newPath();
        RealServer.server().stubFor(get(path).willReturn(refusal()));
        RealServer.server()
                .stubFor(get(path)
                        .withHeader("Proxy-Authorization", equalTo("Basic " + base64(CREDENTIALS)))
                        .willReturn(aResponse().withBody("welcome\n")));
        return path;
    }

    private static ResponseDefinitionBuilder refusal() {
        return aResponse()
                .withStatus(407)
                .withHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                .withBody("not you\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
