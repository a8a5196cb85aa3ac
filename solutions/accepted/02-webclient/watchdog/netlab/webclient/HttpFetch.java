package netlab.webclient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.HostAndPort;

/** Fetches a URL and stops when nothing has come for too long. */
final class HttpFetch {

    private HttpFetch() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments(
                    "HttpFetch [--proxy HOST:PORT] [--proxy-user USER:PASSWORD] [--timeout SECONDS] URL", args);
            URI url = HttpUrl.parse(arguments.text(0)).uri();
            int seconds = arguments.number("--timeout", 10);
            HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(java.time.Duration.ofSeconds(seconds));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url).header("Accept", "text/html").header("Accept", "text/plain");
            if (arguments.has("--proxy")) {
                String value = arguments.option("--proxy", "");
                HostAndPort proxy = HostAndPort.parse(value)
                        .filter(known -> known.port().isPresent())
                        .orElseThrow(() -> Failure.badValue("mandataire", value));
                client.proxy(
                        only(new InetSocketAddress(proxy.host(), proxy.port().getAsInt())));
                byte[] credentials = arguments.option("--proxy-user", "").getBytes(StandardCharsets.ISO_8859_1);
                if (credentials.length > 0) {
                    request.header(
                            "proxy-authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials));
                }
            }
            print(await(client.build(), request.build(), seconds));
            return 0;
        } catch (IOException e) {
            System.err.printf("%s : %s%n", args[args.length - 1], e.getClass().getName());
            return 3;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static ProxySelector only(InetSocketAddress address) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, address));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress proxy, IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static HttpResponse<byte[]> await(HttpClient client, HttpRequest request, int seconds)
            throws IOException, InterruptedException {
        AtomicLong last = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new Watched(BodySubscribers.ofByteArray(), last));
        while (true) {
            long left = last.get() + TimeUnit.SECONDS.toNanos(seconds) - System.nanoTime();
            try {
                return answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (last.get() + TimeUnit.SECONDS.toNanos(seconds) <= System.nanoTime()) {
                    throw new IOException("silence", e);
                }
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
    }

    private record Watched(HttpResponse.BodySubscriber<byte[]> all, AtomicLong last)
            implements HttpResponse.BodySubscriber<byte[]> {
        @Override
        public java.util.concurrent.CompletionStage<byte[]> getBody() {
            return all.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            last.set(System.nanoTime());
            all.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            last.set(System.nanoTime());
            all.onNext(item);
        }

        @Override
        public void onError(Throwable error) {
            all.onError(error);
        }

        @Override
        public void onComplete() {
            all.onComplete();
        }
    }

    private static void print(HttpResponse<byte[]> answer) {
        StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
        answer.headers().map().forEach((name, values) -> {
            for (String value : values) {
                text.append(name).append(": ").append(value).append('\n');
            }
        });
        text.append('\n').append(new String(answer.body(), ContentType.charset(answer.headers())));
        System.out.println(text);
    }
}
