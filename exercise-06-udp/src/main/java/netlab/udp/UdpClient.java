package netlab.udp;

/** Sends a datagram until it is answered. */
public final class UdpClient {

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        throw new UnsupportedOperationException("TODO step 2: send one datagram and print the answer");
    }
}
