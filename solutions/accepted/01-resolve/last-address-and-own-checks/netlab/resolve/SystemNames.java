package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses the last address of a host, and asks nobody for a text that is neither a name (RFC 1123,
 * section 2.1, with underscores) nor an address.
 */
final class SystemNames implements NameService {

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    @Override
    public InetAddress addressOf(String host) throws UnknownHostException {
        return addressesOf(host).getLast();
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        if (!NAME.matcher(host).matches() && !IPV6.matcher(host).matches() || isTooBig(host)) {
            throw new UnknownHostException();
        }
        return List.of(InetAddress.getAllByName(host));
    }

    private static boolean isTooBig(String host) {
        return FOUR_NUMBERS.matcher(host).matches()
                && Arrays.stream(host.split("\\.")).anyMatch(part -> part.length() > 3 || Integer.parseInt(part) > 255);
    }

    @Override
    public Optional<String> nameOf(InetAddress address) {
        try {
            InetAddress nameless = InetAddress.getByAddress(address.getAddress());
            return Optional.of(nameless.getHostName()).filter(name -> !name.equals(address.getHostAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
