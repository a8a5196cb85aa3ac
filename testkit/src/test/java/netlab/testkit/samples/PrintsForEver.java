package netlab.testkit.samples;

import java.net.Socket;

final class PrintsForEver {

    private PrintsForEver() {}

    static int run(String... args) throws Exception {
        try (Socket socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            while (socket.isConnected()) {
                System.out.println("still here");
            }
        }
        return 0;
    }
}
