package netlab.echo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import netlab.base.Arguments;
import netlab.base.Failure;
import netlab.base.LineReader;
import netlab.base.Tcp;

/** Prints the lines of one client after the other. */
final class MessageServer {

    private MessageServer() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            Arguments arguments = new Arguments("MessageServer PORT", args);
            try (ServerSocket listening = Tcp.listen("Message server", arguments.serverPort(0))) {
                while (true) {
                    print(listening.accept());
                }
            }
        } catch (Failure failure) {
            return failure.report();
        }
    }

    private static void print(Socket client) {
        String address = client.getInetAddress().getHostAddress();
        try (client) {
            LineReader lines = new LineReader(client.getInputStream());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(address + ": " + line);
            }
        } catch (IOException e) {
            System.err.println("client " + address + " lost: " + e.getMessage());
        }
    }
}
