package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Asks the system, which asks its hosts file and the Domain Name System (RFC 1034, section 5). */
final class SystemNames implements NameService {

    @Override
    public InetAddress addressOf(String host) throws UnknownHostException {
        return addressesOf(host).getFirst();
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        if (host.isEmpty()) {
            throw new UnknownHostException("an empty name, which Java takes for the loopback address");
        }
        return List.of(InetAddress.getAllByName(host));
    }

    /** Asks for the pointer record of the address (RFC 1035, section 3.5); Java answers with the address if there is none. */
    @Override
    public Optional<String> nameOf(InetAddress address) {
        String name = address.getCanonicalHostName();
        return name.equals(address.getHostAddress()) ? Optional.empty() : Optional.of(name);
    }
}
