package netlab.webclient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import netlab.testkit.Lab;
import netlab.testkit.Tap;

/**
 * Is a web server that nobody here wrote, and a proxy as well. All specs share it; it starts for the
 * first that wants it, before the program whose time limit runs, and stops before the JVM ends, which
 * would wait for its threads. A spec sees it through a tap, so that its report shows the conversation.
 *
 * @param tap where programs find it
 */
record RealServer(Tap tap) {

    /** Is what it has under {@code /}: every byte there is, each as a Latin-1 character. */
    static final String FRONT_PAGE = everyByte();

    static final String CREDENTIALS = "ann:open sesame";

    private static final AtomicInteger PATHS = new AtomicInteger();

    static RealServer in(Lab lab) {
        return new RealServer(lab.tap(Started.SERVER.port()));
    }

    /** Returns what WebClient takes as SITE, and HttpFetch as proxy. */
    String name() {
        return tap.host() + ":" + tap.port();
    }

    /** Returns a path that no other spec has, for a page of this kind: chunked, guarded or private. */
    static String path(String kind) {
        return "/" + kind + "/" + PATHS.incrementAndGet();
    }

    /** Returns the names of all headers of all requests for a path, of which a program that has ended made some. */
    static List<String> headers(String path) {
        List<LoggedRequest> requests = Started.SERVER.findAll(getRequestedFor(urlEqualTo(path)));
        assertThat(requests)
                .as("requests for %s, of which there is to be one at least", path)
                .isNotEmpty();
        return requests.stream()
                .flatMap(request -> request.getAllHeaderKeys().stream())
                .toList();
    }

    private static final class Started {
        static final WireMockServer SERVER = start();

        private static WireMockServer start() {
            WireMockServer server = new WireMockServer(options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .http2PlainDisabled(true)
                    .stubRequestLoggingDisabled(true)
                    .httpClientFactory(RealServer::clientForNoOrigin));
            server.stubFor(get("/").willReturn(aResponse().withBody(FRONT_PAGE.getBytes(StandardCharsets.ISO_8859_1))));
            server.stubFor(get(urlMatching("/chunked/.*"))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "text/html; charset=UTF-8")
                            .withBody("<p>é€😀</p>\n")
                            .withChunkedDribbleDelay(3, 3)));
            server.stubFor(get(urlMatching("/private/.*"))
                    .willReturn(refusal(401).withHeader("WWW-Authenticate", "Basic realm=\"origin\"")));
            server.stubFor(get(urlMatching("/guarded/.*"))
                    .willReturn(refusal(407).withHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")));
            server.stubFor(get(urlMatching("/guarded/.*"))
                    .withHeader("Proxy-Authorization", equalTo("Basic " + base64(CREDENTIALS)))
                    .willReturn(aResponse().withBody("welcome\n")));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop WireMock"));
            return server;
        }
    }

    /** Takes the place of a client that is slow to start: all that is asked for is here, nothing is fetched elsewhere. */
    private static HttpClient clientForNoOrigin(
            Options options, boolean trustEverybody, List<String> trusted, boolean useSystemProperties) {
        return request -> {
            throw new UnsupportedOperationException("fetches nothing: " + request.getAbsoluteUrl());
        };
    }

    private static ResponseDefinitionBuilder refusal(int status) {
        return aResponse().withStatus(status).withBody("not you\n");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
