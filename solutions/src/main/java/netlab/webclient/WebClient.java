package netlab.webclient;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Asks each site for its front page over a plain socket and stores the answer byte for byte. */
final class WebClient {

    private static final int DEFAULT_TIMEOUT = 10;

    private WebClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("WebClient [--timeout SECONDS] SITE...", args);
            Duration timeout = Duration.ofSeconds(arguments.number("--timeout", DEFAULT_TIMEOUT));
            int status = 0;
            for (Site site : sites(arguments)) {
                status = Math.max(status, save(site, timeout));
            }
            return status;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static List<Site> sites(Arguments arguments) throws Failure {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            sites.add(Site.parse(arguments.text(i)));
        }
        return sites;
    }

    /** Stores the answer under its name once it is complete; until then it has another one. A folder is not replaced. */
    private static int save(Site site, Duration timeout) {
        Path file = Path.of(site.file());
        Path part = Path.of(site.file() + ".part");
        try {
            try {
                String status = fetch(site, timeout, part);
                long size = Files.size(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                System.out.println(site.name() + ": " + status + ", " + size + " bytes saved in " + file);
                return 0;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            return Failure.network(site.name(), e).report();
        }
    }

    /** Writes the answer to {@code file} and returns its status, for example {@code 404 Not Found}. */
    private static String fetch(Site site, Duration timeout, Path file) throws IOException {
        try (Socket socket = connect(site, timeout);
                OutputStream out = Files.newOutputStream(file)) {
            socket.getOutputStream().write(request(site));
            Answer answer = new Answer(socket.getInputStream());
            answer.copyTo(out);
            return answer.status();
        }
    }

    private static Socket connect(Site site, Duration timeout) throws IOException {
        InetSocketAddress address = new InetSocketAddress(site.host(), site.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(site.host());
        }
        int millis = (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
        Socket socket = new Socket();
        try {
            socket.connect(address, millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Asks in the way of RFC 1945, section 5, so that the answer comes as it is and not in chunks. */
    private static byte[] request(Site site) {
        return """
                GET / HTTP/1.0
                Host: %s

                """.formatted(site.authority()).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
