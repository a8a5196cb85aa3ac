package netlab.testkit.samples;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Prints the addresses of each argument, the name they were found for, and the name of their own. */
final class LooksUp {

    private LooksUp() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        for (String host : args) {
            try {
                for (InetAddress address : InetAddress.getAllByName(host)) {
                    System.out.println(address.getHostAddress() + " " + address.getHostName() + " "
                            + address.getCanonicalHostName());
                }
            } catch (UnknownHostException e) {
                System.out.println(host + " unknown");
            }
        }
        return 0;
    }
}
