package netlab.webclient;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Asks all sites at once. */
final class WebClient {

    private WebClient() {}

    private record Line(boolean good, String text) {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        List<Callable<Line>> transfers = new ArrayList<>();
        try {
            Arguments arguments = new Arguments("WebClient [--timeout SECONDS] SITE...", args);
            Duration limit = Duration.ofSeconds(arguments.number("--timeout", 10));
            for (int i = 0; i < arguments.count(); i++) {
                Site site = Site.parse(arguments.text(i));
                transfers.add(() -> save(site, (int) Math.min(limit.toMillis(), Integer.MAX_VALUE)));
            }
        } catch (Failure failure) {
            return failure.report();
        }
        int status = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Line> line : transfers.stream().map(threads::submit).toList()) {
                (line.get().good() ? System.out : System.err).println(line.get().text());
                status = line.get().good() ? status : 3;
            }
        }
        return status;
    }

    private static Line save(Site site, int millis) {
        Path part = Path.of("." + site.file() + "." + System.nanoTime());
        try (Socket socket = new Socket(site.host(), site.port())) {
            socket.setSoTimeout(millis);
            socket.getOutputStream()
                    .write(("GET / HTTP/1.0\r\nUser-Agent: netlab\r\nHost: " + site.authority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Answer answer = new Answer(socket.getInputStream());
            try (OutputStream out = Files.newOutputStream(part)) {
                answer.copyTo(out);
            }
            Files.move(part, Path.of(site.file()), StandardCopyOption.ATOMIC_MOVE);
            return new Line(
                    true,
                    "%s: %s, %d bytes saved in %s"
                            .formatted(site.name(), answer.status(), Files.size(Path.of(site.file())), site.file()));
        } catch (IOException e) {
            part.toFile().delete();
            return new Line(false, site.name() + ": échec (" + e.getClass().getSimpleName() + ")");
        }
    }
}
