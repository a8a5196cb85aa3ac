package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Reports what a name service knows of a host. */
final class NameReport {

    private final NameService names;

    NameReport(NameService names) {
        this.names = names;
    }

    /** Returns the lines for a host and one of its addresses; only one line if it has none. */
    List<String> lines(String host) {
        try {
            return lines(host, names.addressOf(host));
        } catch (UnknownHostException e) {
            return unknown(host);
        }
    }

    /** Returns the lines for a host and all its addresses; only one line if it has none. */
    List<String> allLines(String host) {
        try {
            return names.addressesOf(host).stream()
                    .flatMap(address -> lines(host, address).stream())
                    .toList();
        } catch (UnknownHostException e) {
            return unknown(host);
        }
    }

    private List<String> lines(String host, InetAddress address) {
        String number = address.getHostAddress();
        String name = names.nameOf(address).orElse("unknown");
        return List.of("ip[" + host + "]=" + number, "name[" + number + "]=" + name);
    }

    private static List<String> unknown(String host) {
        return List.of("ip[" + host + "]=unknown host");
    }
}
