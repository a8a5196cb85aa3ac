package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Answers questions about names and addresses. */
public interface NameService {

    /**
     * Returns an address of a host; blocks until there is an answer.
     *
     * @throws UnknownHostException if the host has none
     */
    InetAddress addressOf(String host) throws UnknownHostException;

    /** Returns the name of an address, if it has one; blocks until there is an answer. */
    Optional<String> nameOf(InetAddress address);
}
