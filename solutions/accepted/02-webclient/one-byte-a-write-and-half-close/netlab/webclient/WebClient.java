package netlab.webclient;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Keeps no more of an answer than the line under way. */
final class WebClient {

    private static final int LONGEST_HEAD = 100_000;

    private WebClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            Arguments arguments = new Arguments("WebClient [--timeout SECONDS] SITE...", args);
            int seconds = arguments.number("--timeout", 10);
            for (int i = 0; i < arguments.count(); i++) {
                Site.parse(arguments.text(i));
            }
            int status = 0;
            for (int i = 0; i < arguments.count(); i++) {
                status |= save(Site.parse(arguments.text(i)), seconds);
            }
            return status;
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static int save(Site site, int seconds) {
        File part = new File(site.file() + "~");
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            int millis = (int) Math.min(seconds * 1_000L, Integer.MAX_VALUE);
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(site.host(), site.port()), millis);
            String request =
                    "GET / HTTP/1.0\r\nuser-agent:x\r\nHOST: \t%s \r\nX-Empty:\r\nAccept-Encoding: identity\r\n\r\n";
            for (byte next : request.formatted(site.authority()).getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(next);
            }
            socket.shutdownOutput();
            String status;
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(part))) {
                status = copy(socket.getInputStream(), out);
            }
            Files.move(part.toPath(), new File(site.file()).toPath(), StandardCopyOption.ATOMIC_MOVE);
            System.out.println(site.name() + ": " + status + ", " + new File(site.file()).length() + " bytes saved in "
                    + site.file());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(site.name() + ": " + e.toString().replace('\n', ' '));
            return 3;
        } finally {
            part.delete();
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        String status = line(in, out);
        if (!status.matches("HTTP/[0-9][.][0-9] [0-9]{3}( .*)?")) {
            throw new IOException("no HTTP");
        }
        Set<Long> lengths = new HashSet<>();
        int size = 0;
        for (String line = line(in, out); !line.isEmpty(); line = line(in, out)) {
            size += line.length();
            if (size > LONGEST_HEAD) {
                throw new IOException("endless header");
            }
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                lengths.add(length(line.substring(15).trim()));
            }
        }
        if (lengths.size() > 1
                || Stream.of(-1L).anyMatch(none -> lengths.stream().anyMatch(length -> length <= none))) {
            throw new IOException("lengths " + lengths);
        }
        long left = lengths.isEmpty() ? Long.MAX_VALUE : lengths.iterator().next();
        byte[] buffer = new byte[1_500];
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0 && !lengths.isEmpty()) {
                throw new EOFException("cut");
            } else if (count < 0) {
                break;
            }
            out.write(buffer, 0, count);
            left -= count;
        }
        return status.replaceFirst("\\S+ ", "");
    }

    private static long length(String digits) throws IOException {
        if (digits.startsWith("+")) {
            throw new IOException("sign");
        }
        return Long.parseLong(digits);
    }

    private static String line(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); ; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_HEAD) {
                throw new EOFException("header");
            }
            out.write(next);
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
            }
            line.write(next);
        }
    }
}
