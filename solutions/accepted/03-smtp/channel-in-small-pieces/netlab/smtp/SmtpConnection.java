package netlab.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Is the client's end of a dialogue with a mail server (RFC 5321), over a channel that never blocks. */
final class SmtpConnection implements Closeable {

    private static final int PIECE = 1_000;

    private final MailCommand command;
    private final Selector selector = Selector.open();
    private final SocketChannel channel = SocketChannel.open();
    private final SelectionKey key;
    private final ByteBuffer received = ByteBuffer.allocate(3).flip();

    SmtpConnection(MailCommand command) throws IOException {
        this.command = command;
        InetSocketAddress server =
                new InetSocketAddress(command.mail().host(), command.mail().port());
        if (server.isUnresolved()) {
            throw new UnknownHostException("unknown host " + server.getHostString());
        }
        channel.connect(server);
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
    }

    SmtpReply reply() throws IOException {
        SmtpReply reply = SmtpReply.read(new InputStream() {
            @Override
            public int read() throws IOException {
                return next();
            }
        });
        if (command.verbose()) {
            reply.lines().forEach(line -> System.out.println("<-- [" + line + "]"));
        }
        return reply;
    }

    SmtpReply say(String words) throws IOException {
        if (command.verbose()) {
            System.out.println("--> [" + words + "]");
        }
        for (byte one : (words + "\r\n").getBytes(StandardCharsets.UTF_8)) {
            write(ByteBuffer.wrap(new byte[] {one}));
        }
        return reply();
    }

    SmtpReply send(List<String> message) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : message) {
            lines.append(line.startsWith(".") ? "." : "").append(line).append("\r\n");
        }
        ByteBuffer all = StandardCharsets.UTF_8.encode(lines.toString());
        while (all.hasRemaining()) {
            int length = Math.min(PIECE, all.remaining());
            write(all.slice(all.position(), length));
            all.position(all.position() + length);
        }
        return say(".");
    }

    private int next() throws IOException {
        while (!received.hasRemaining()) {
            await(SelectionKey.OP_READ);
            received.clear();
            int count = channel.read(received);
            received.flip();
            if (count < 0) {
                return -1;
            }
        }
        return Byte.toUnsignedInt(received.get());
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        if (selector.select(command.timeoutMillis()) == 0) {
            throw new SocketTimeoutException("nothing happens any more");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
