package netlab.echo;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Reads 5 bytes at a time and passes them on as they are: the screen shows UTF-8. */
final class GreetingClient {

    private GreetingClient() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        if (args.length != 2) {
            System.err.println("usage: GreetingClient HOST PORT");
            return 1;
        }
        if (Words.check(args[0], args[1], 1) != 0) {
            return 2;
        }
        try (Socket server = new Socket(args[0], Integer.parseInt(args[1]))) {
            InputStream in = server.getInputStream();
            byte[] buffer = new byte[5];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                System.out.write(buffer, 0, length);
                System.out.flush();
            }
            return 0;
        } catch (IOException e) {
            System.err.println(args[0] + " " + args[1] + ": " + e);
            return 3;
        }
    }
}
