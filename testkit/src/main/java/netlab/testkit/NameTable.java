package netlab.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the names and addresses of a small world, in which no query leaves the machine:
 *
 * <pre>
 * 127.0.0.1       localhost
 * 192.0.2.1       web.test  www.test
 * 192.0.2.2       mail.test
 * 192.0.2.3       -         silent.test
 * 2001:db8::6     six.test
 * 2001:db8::8:0:0:8  gaps.test
 * 192.0.2.8       8.web.test digit.test
 * 192.0.2.9       nine.test  many.test
 * 2001:db8::4     -          many.test
 * 192.0.2.7       seven.test many.test
 * 192.0.2.10      left.test  twin.test
 * 192.0.2.11      right.test twin.test
 * 192.0.2.12      192.0.2.12.rev.test
 * 192.0.2.13      cafe.de
 * 192.0.2.14      Post.Test
 * 192.0.2.15      intranet
 * 192.0.2.16      4you.test
 * 192.0.2.17      my_host.test
 * </pre>
 *
 * The first name of a line is what the reverse look-up of its address tells, {@code -} standing for a
 * failure; all its names have that address. A host with several lines has several addresses, in that
 * order. Case makes no difference.
 */
final class NameTable {

    private static final String ROWS = """
            127.0.0.1   localhost
            192.0.2.1   web.test www.test
            192.0.2.2   mail.test
            192.0.2.3   - silent.test
            2001:db8::6 six.test
            2001:db8::8:0:0:8 gaps.test
            192.0.2.8   8.web.test digit.test
            192.0.2.9   nine.test many.test
            2001:db8::4 - many.test
            192.0.2.7   seven.test many.test
            192.0.2.10  left.test twin.test
            192.0.2.11  right.test twin.test
            192.0.2.12  192.0.2.12.rev.test
            192.0.2.13  cafe.de
            192.0.2.14  Post.Test
            192.0.2.15  intranet
            192.0.2.16  4you.test
            192.0.2.17  my_host.test
            """;

    private record Row(InetAddress address, Optional<String> name, List<String> hosts) {}

    private static final List<Row> TABLE = ROWS.lines().map(NameTable::row).toList();

    private NameTable() {}

    /** Returns the addresses of a host, none for one that is unknown. */
    static Stream<InetAddress> addresses(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return TABLE.stream().filter(row -> row.hosts.contains(name)).map(Row::address);
    }

    /** Returns the name of an address, if the table has one. */
    static Optional<String> name(byte[] address) {
        return TABLE.stream()
                .filter(row -> Arrays.equals(row.address.getAddress(), address))
                .findFirst()
                .flatMap(Row::name);
    }

    private static Row row(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" +")));
        InetAddress address = address(words.removeFirst());
        Optional<String> name = Optional.of(words.getFirst()).filter(word -> !word.equals("-"));
        List<String> hosts = words.stream()
                .filter(word -> !word.equals("-"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new Row(address, name, hosts);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
