package netlab.echo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.LineReader;
import netlab.base.Tcp;

/** Answers every line in upper case; each client has a virtual thread of its own. */
final class EchoServer {

    private EchoServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("EchoServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Echo server", arguments.serverPort(0))) {
                for (int number = 1; ; number++) {
                    Socket client = listening.accept();
                    Thread.ofVirtual().name("client-" + number).start(() -> serve(client));
                }
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void serve(Socket client) {
        String address = client.getInetAddress().getHostAddress();
        String thread = Thread.currentThread().getName();
        try (client) {
            LineReader lines = new LineReader(client.getInputStream());
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                System.out.println("client " + address + " : " + line + " (" + thread + ")");
                String answer = thread + ": " + line.toUpperCase(Locale.ROOT) + "\n";
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
            end(client);
        } catch (IOException e) {
            System.err.println("client " + address + " lost: " + e.getMessage() + " (" + thread + ")");
        }
    }

    /** Reads on until the client has ended, too: what lies unread at a close resets the connection. */
    private static void end(Socket client) throws IOException {
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
