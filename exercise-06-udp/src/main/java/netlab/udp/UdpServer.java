package netlab.udp;

/** Prints every datagram and answers it. */
public final class UdpServer {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 1: print each datagram and answer it");
    }
}
