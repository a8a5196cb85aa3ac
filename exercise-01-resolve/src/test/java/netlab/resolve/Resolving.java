package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;

/** Runs Resolve in the small world of {@link Jvm#NAMES}, to its end. */
final class Resolving {

    private static final Pattern IPV6 = Pattern.compile("(?<=]=|^name\\[)[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Is how many lines a failure shows. */
    private static final int SHOWN = 4;

    private Resolving() {}

    static Program of(Lab lab, String... arguments) {
        Program resolve = lab.start(Jvm.NAMES, "Resolve", arguments);
        resolve.exitStatus();
        return resolve;
    }

    /** Expects exactly these lines on standard output, whatever form an IPv6 address has. */
    static void assertPrinted(Program resolve, String... lines) {
        assertThat(resolve.output().lines().map(Resolving::plain))
                .as("lines on standard output%s", note(lines))
                .containsExactly(Stream.of(lines).map(Resolving::plain).toArray(String[]::new));
    }

    /** Expects many lines, of which a failure shows only some, from the first one on that is another. */
    static void assertManyPrinted(Program resolve, String... lines) {
        List<String> printed = resolve.output().lines().map(Resolving::plain).toList();
        List<String> due = Stream.of(lines).map(Resolving::plain).toList();
        int same = Arrays.mismatch(printed.toArray(), due.toArray());
        if (same >= 0) {
            assertThat(printed.stream().skip(same).limit(SHOWN))
                    .as("standard output from line %d on", same + 1)
                    .containsExactlyElementsOf(
                            due.stream().skip(same).limit(SHOWN).toList());
        }
    }

    private static String note(String... lines) {
        boolean rewritten = Stream.of(lines).anyMatch(line -> IPV6.matcher(line).find());
        return rewritten ? ", IPv6 addresses written in full" : "";
    }

    private static String plain(String line) {
        return IPV6.matcher(line).replaceAll(Resolving::plain);
    }

    private static String plain(MatchResult address) {
        try {
            return InetAddress.getByName(address.group()).getHostAddress();
        } catch (UnknownHostException e) {
            return address.group();
        }
    }
}
