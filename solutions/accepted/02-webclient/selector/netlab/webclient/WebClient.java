package netlab.webclient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Asks each site through a channel that never blocks. */
final class WebClient {

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final StringBuilder head = new StringBuilder();
    private long left = Long.MAX_VALUE;
    private boolean inBody;

    private WebClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("WebClient [--timeout SECONDS] SITE...", args);
            long millis = 1_000L * arguments.number("--timeout", 10);
            List<Site> sites = new ArrayList<>();
            for (int i = 0; i < arguments.count(); i++) {
                sites.add(Site.parse(arguments.text(i)));
            }
            boolean failed = false;
            for (Site site : sites) {
                failed |= !save(site, millis);
            }
            return failed ? 3 : 0;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static boolean save(Site site, long millis) throws IOException {
        Path page = Files.createTempFile("page", null);
        try {
            String status = new WebClient().fetch(site, millis, page);
            if (Files.isDirectory(Path.of(site.file()))) {
                throw new IOException("a folder is in the way");
            }
            Files.move(page, Path.of(site.file()), StandardCopyOption.REPLACE_EXISTING);
            System.out.printf(
                    "%s: %s, %d bytes saved in %s%n",
                    site.name(), status, Files.size(Path.of(site.file())), site.file());
            return true;
        } catch (IOException e) {
            System.err.println(site.name() + ": " + e);
            return false;
        } finally {
            Files.deleteIfExists(page);
        }
    }

    private String fetch(Site site, long millis, Path page) throws IOException {
        InetSocketAddress address = new InetSocketAddress(site.host(), site.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException("who is " + site.host() + "?");
        }
        try (Selector selector = Selector.open();
                SocketChannel channel = SocketChannel.open();
                FileChannel file = FileChannel.open(page, StandardOpenOption.WRITE)) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            channel.connect(address);
            await(selector, millis);
            channel.finishConnect();
            String request =
                    "GET / HTTP/1.0\r\nConnection: close\r\nACCEPT: */*\r\nhost:" + site.authority() + "\r\n\r\n";
            ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                key.interestOps(SelectionKey.OP_WRITE);
                await(selector, millis);
                channel.write(bytes);
            }
            key.interestOps(SelectionKey.OP_READ);
            while (left > 0) {
                await(selector, millis);
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    break;
                }
                take(buffer.flip(), file);
            }
        }
        if (!inBody || left > 0 && left < Long.MAX_VALUE / 2) {
            throw new IOException("fin prématurée");
        }
        return status();
    }

    private static void await(Selector selector, long millis) throws IOException {
        if (selector.select(millis) == 0) {
            throw new IOException("silence");
        }
        selector.selectedKeys().clear();
    }

    private void take(ByteBuffer bytes, FileChannel file) throws IOException {
        int start = bytes.position();
        while (!inBody && bytes.hasRemaining()) {
            head.append((char) (bytes.get() & 0xFF));
            inBody = head.charAt(head.length() - 1) == '\n' && endsHead();
            if (head.length() > 1 << 17) {
                throw new IOException("too much header");
            }
        }
        if (inBody && start == 0 && left == Long.MAX_VALUE) {
            left = length();
        }
        int count = (int) Math.min(left, bytes.remaining());
        left -= count;
        bytes.limit(bytes.position() + count).position(start);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private boolean endsHead() {
        String text = head.toString();
        return text.endsWith("\n\n") || text.endsWith("\n\r\n");
    }

    private String status() throws IOException {
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\R", 2)[0].split(" ", 2);
        if (!parts[0].matches("HTTP/\\d\\.\\d") || parts.length < 2 || !parts[1].matches("\\d{3}|\\d{3} .*")) {
            throw new IOException("pas du HTTP");
        }
        return parts[1];
    }

    private long length() throws IOException {
        status();
        long length = Long.MAX_VALUE - 1;
        for (String line : head.toString().split("\r?\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                String value = line.substring(15).strip();
                if (!value.matches("[0-9]{1,15}") || length < Long.MAX_VALUE - 1 && length != Long.parseLong(value)) {
                    throw new IOException("drôle de longueur");
                }
                length = Long.parseLong(value);
            }
        }
        return length;
    }
}
