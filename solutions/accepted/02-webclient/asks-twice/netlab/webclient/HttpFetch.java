package netlab.webclient;

import java.io.ByteArrayOutputStream;
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
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.HostAndPort;

/** Fetches a URL in a thread that reports each piece. */
final class HttpFetch {

    private static final byte[] END = {};

    private HttpFetch() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        HttpUrl url;
        int seconds;
        HttpRequest.Builder request;
        HttpClient.Builder client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
        String credentials = null;
        try {
            Arguments arguments = new Arguments(
                    "HttpFetch [--proxy HOST:PORT] [--proxy-user USER:PASSWORD] [--timeout SECONDS] URL", args);
            url = HttpUrl.parse(arguments.text(0));
            seconds = arguments.number("--timeout", 10);
            request = HttpRequest.newBuilder(url.uri()).setHeader("ACCEPT", "text/html,text/plain");
            if (arguments.has("--proxy")) {
                HostAndPort proxy = HostAndPort.parse(arguments.option("--proxy", ""))
                        .filter(known -> known.port().isPresent())
                        .orElseThrow(() -> Failure.badValue("no proxy", arguments.option("--proxy", "")));
                client.proxy(ProxySelector.of(
                        new InetSocketAddress(proxy.host(), proxy.port().getAsInt())));
                credentials = arguments.option("--proxy-user", null);
            }
        } catch (Failure failure) {
            return failure.report();
        }
        try {
            Answer answer = ask(client.build(), request.build(), seconds);
            if (answer.head.statusCode() == 407 && credentials != null) {
                byte[] latin = credentials.getBytes(StandardCharsets.ISO_8859_1);
                request.header(
                        "Proxy-Authorization", "Basic " + Base64.getEncoder().encodeToString(latin));
                answer = ask(client.build(), request.build(), seconds);
            }
            answer.print();
            return 0;
        } catch (IOException e) {
            System.err.println(
                    url.uri().getScheme() + " " + url.host() + ":" + url.port() + " failed: " + e);
            return 3;
        }
    }

    private record Answer(HttpResponse<InputStream> head, byte[] body) {
        void print() {
            System.out.printf("%d\r\n", head.statusCode());
            head.headers()
                    .map()
                    .forEach((name, values) -> values.forEach(
                            value -> System.out.printf("%s: %s\r\n", name.toUpperCase(Locale.ROOT), value)));
            System.out.print("\r\n" + new String(body, ContentType.charset(head.headers())) + "\r\n");
            System.out.flush();
        }
    }

    private static Answer ask(HttpClient client, HttpRequest request, int seconds) throws Exception {
        BlockingQueue<Object> news = new LinkedBlockingQueue<>();
        Thread fetching = Thread.ofPlatform().daemon().start(() -> fetch(client, request, news));
        HttpResponse<InputStream> head = null;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            Object next = news.poll(seconds, TimeUnit.SECONDS);
            if (next == END) {
                return new Answer(head, body.toByteArray());
            } else if (next instanceof byte[] piece) {
                body.write(piece);
            } else if (next instanceof IOException e) {
                throw e;
            } else if (next == null) {
                fetching.interrupt();
                throw new IOException("nothing for " + seconds + " s");
            } else {
                @SuppressWarnings("unchecked")
                HttpResponse<InputStream> response = (HttpResponse<InputStream>) next;
                head = response;
            }
        }
    }

    private static void fetch(HttpClient client, HttpRequest request, BlockingQueue<Object> news) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            news.add(response);
            byte[] buffer = new byte[777];
            for (int count = response.body().read(buffer);
                    count >= 0;
                    count = response.body().read(buffer)) {
                news.add(java.util.Arrays.copyOf(buffer, count));
            }
            news.add(END);
        } catch (IOException e) {
            news.add(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
