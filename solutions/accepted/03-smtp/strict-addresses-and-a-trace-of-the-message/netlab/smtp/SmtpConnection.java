package netlab.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Is the client's end of a dialogue with a mail server (RFC 5321). */
final class SmtpConnection implements Closeable {

    private final Socket socket = new Socket();
    private final boolean verbose;
    private final InputStream in;
    private final OutputStream out;

    /** Connects; from then on each side may be silent for the command's timeout. */
    SmtpConnection(MailCommand command) throws IOException {
        verbose = command.verbose();
        InetSocketAddress server =
                new InetSocketAddress(command.mail().host(), command.mail().port());
        if (server.isUnresolved()) {
            throw new UnknownHostException("unknown host " + server.getHostString());
        }
        socket.connect(server, command.timeoutMillis());
        socket.setSoTimeout(command.timeoutMillis());
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(new TimedOutput(socket, command.timeout()));
    }

    /** Waits for the next reply. */
    SmtpReply reply() throws IOException {
        SmtpReply reply = SmtpReply.read(in);
        reply.lines().forEach(line -> show("<-- ", line));
        return reply;
    }

    /** Says a command and waits for the reply. */
    SmtpReply say(String command) throws IOException {
        show("--> ", command);
        write(command);
        out.flush();
        return reply();
    }

    /** Sends the lines of a message, doubles the dots at their beginnings, and waits for the reply. */
    SmtpReply send(List<String> message) throws IOException {
        for (String line : message) {
            String sent = line.startsWith(".") ? "." + line : line;
            show("--> ", sent);
            write(sent);
        }
        return say(".");
    }

    private void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void show(String direction, String line) {
        if (verbose) {
            System.out.println(direction + "[" + line + "]");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
