package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Answers questions about names and addresses; every method blocks until there is an answer. */
interface NameService {

    /**
     * Returns an address of a host.
     *
     * @throws UnknownHostException if the host has none
     */
    InetAddress addressOf(String host) throws UnknownHostException;

    /**
     * Returns every address of a host.
     *
     * @throws UnknownHostException if the host has none
     */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** Returns the name of an address, if it has one. */
    Optional<String> nameOf(InetAddress address);
}
