package netlab.webclient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Is a real web server on a free port of 127.0.0.1, which serves as a proxy too. All specs share it,
 * so each needs paths of its own.
 */
final class RealServer {

    /** Is what it has under {@code /}: every byte there is, each shown as Latin-1. */
    static final String FRONT_PAGE = everyByte();

    private static final AtomicInteger PATHS = new AtomicInteger();

    private RealServer() {}

    /** Starts with the first spec that needs it and lasts as long as the JVM. */
    private static final class Started {
        static final WireMockServer SERVER = start();

        private static WireMockServer start() {
            WireMockServer server = new WireMockServer(
                    options().dynamicPort().bindAddress("127.0.0.1").http2PlainDisabled(true));
            server.start();
            server.stubFor(get("/").willReturn(aResponse().withBody(FRONT_PAGE.getBytes(StandardCharsets.ISO_8859_1))));
            return server;
        }
    }

    private static String everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static WireMockServer server() {
        return Started.SERVER;
    }

    /** Returns what WebClient takes as SITE, and HttpFetch as proxy. */
    static String name() {
        return "127.0.0.1:" + server().port();
    }

    /** Returns a path that nobody else has. */
    static String newPath() {
        return "/" + PATHS.incrementAndGet();
    }
}
