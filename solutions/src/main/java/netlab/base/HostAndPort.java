package netlab.base;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a server: {@code host}, {@code host:port} or {@code [ipv6]:port}.
 *
 * @param host without brackets
 * @param port from 1 to 65535, if there is one
 */
public record HostAndPort(String host, OptionalInt port) {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)]|([^\\[\\]:/\\\\\\p{Z}\\p{Cc}]+))(?::([0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code text}; returns nothing if it has another form or a port that cannot be. */
    public static Optional<HostAndPort> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (matcher.group(3) == null) {
            return Optional.of(new HostAndPort(host, OptionalInt.empty()));
        }
        int port = Integer.parseInt(matcher.group(3));
        return port >= 1 && port <= HIGHEST_PORT
                ? Optional.of(new HostAndPort(host, OptionalInt.of(port)))
                : Optional.empty();
    }
}
