package netlab.webclient;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.HostAndPort;

/** Fetches a URL with {@code java.net.http} and prints the answer. */
final class HttpFetch {

    private static final String SYNOPSIS =
            "HttpFetch [--proxy HOST:PORT] [--proxy-user USER:PASSWORD] [--timeout SECONDS] URL";
    private static final int DEFAULT_TIMEOUT = 10;

    private HttpFetch() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws InterruptedException {
        try {
            Arguments arguments = new Arguments(SYNOPSIS, args);
            HttpUrl url = HttpUrl.parse(arguments.text(0));
            TimeLimit limit = new TimeLimit(arguments.number("--timeout", DEFAULT_TIMEOUT));
            HttpRequest.Builder request = HttpRequest.newBuilder(url.uri()).header("Accept", "text/html, text/plain");
            HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
            InetSocketAddress peer = InetSocketAddress.createUnresolved(url.host(), url.port());
            if (arguments.has("--proxy")) {
                peer = proxy(arguments.option("--proxy", ""));
                client.proxy(ProxySelector.of(peer));
                if (arguments.has("--proxy-user")) {
                    request.header("Proxy-Authorization", basic(arguments.option("--proxy-user", "")));
                }
            }
            fetch(peer, client.build(), request.build(), limit);
            return 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static InetSocketAddress proxy(String value) throws Failure {
        HostAndPort proxy = HostAndPort.parse(value)
                .filter(address -> address.port().isPresent())
                .orElseThrow(() -> Failure.badValue("--proxy is no HOST:PORT", value));
        return new InetSocketAddress(proxy.host(), proxy.port().getAsInt());
    }

    /** Returns credentials as RFC 7617 wants them; to send them unasked saves a 407. */
    private static String basic(String userAndPassword) {
        byte[] bytes = userAndPassword.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** Prints the answer of {@code peer}, which is the origin or the proxy, once it is complete. */
    private static void fetch(InetSocketAddress peer, HttpClient client, HttpRequest request, TimeLimit limit)
            throws Failure, InterruptedException {
        try {
            HttpResponse<InputStream> response = limit.await(client.sendAsync(request, BodyHandlers.ofInputStream()));
            byte[] body = limit.readAll(response.body());
            print(response, body);
        } catch (IOException e) {
            throw Failure.network(peer.getHostString(), peer.getPort(), e);
        } finally {
            client.shutdownNow();
        }
    }

    private static void print(HttpResponse<?> response, byte[] body) {
        System.out.println(response.statusCode());
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> System.out.println(name + ": " + value)));
        System.out.println();
        System.out.print(new String(body, ContentType.charset(response.headers())));
        System.out.flush();
    }
}
