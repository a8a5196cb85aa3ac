package netlab.resolve;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * Does everything in one class: a platform thread a host, addresses that are made of the bytes alone,
 * IPv6 in the short form of RFC 5952, and one byte a write.
 */
final class Resolve extends Thread {

    private final String host;
    private final boolean all;
    private final StringBuilder lines = new StringBuilder();
    private boolean known;

    private Resolve(String host, boolean all) {
        this.host = host;
        this.all = all;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        boolean all = args.length > 0 && args[0].equals("--all");
        int first = all ? 1 : 0;
        if (args.length > first && args[first].startsWith("--")) {
            System.err.println("there is no option " + shortened(args[first]));
            return 2;
        }
        if (args.length == first) {
            System.err.println("usage: Resolve [--all] HOST...");
            return 1;
        }
        Resolve[] threads = new Resolve[args.length - first];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Resolve(args[first + i], all);
            threads[i].start();
        }
        int status = 0;
        for (Resolve thread : threads) {
            thread.join();
            for (byte b : thread.lines.toString().getBytes(StandardCharsets.UTF_8)) {
                System.out.write(b);
                System.out.flush();
            }
            status = thread.known ? status : 3;
        }
        return status;
    }

    /** Writes signs that would break the line as blanks. */
    private static String shortened(String word) {
        return word.length() > 1_000
                ? "of %,d letters".formatted(word.length())
                : word.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public void run() {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host.isEmpty() ? "nothing.invalid" : host);
            for (int i = 0; i < (all ? addresses.length : 1); i++) {
                tell(InetAddress.getByAddress(addresses[i].getAddress()));
            }
            known = true;
        } catch (UnknownHostException e) {
            lines.append("ip[").append(host).append("]=unknown host\n");
        }
    }

    private void tell(InetAddress address) {
        String number = number(address);
        String name = address.getHostName();
        lines.append("ip[").append(host).append("]=").append(number).append('\n');
        lines.append("name[").append(number).append("]=");
        lines.append(name.equals(address.getHostAddress()) ? "unknown" : name).append('\n');
    }

    private static String number(InetAddress address) {
        String number = address.getHostAddress();
        return address instanceof Inet6Address ? number.replaceFirst("(^|:)(0(:|$)){2,}", "::") : number;
    }
}
