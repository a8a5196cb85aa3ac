package netlab.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers the look-ups of a JVM from a {@link NameTable}, where the program under test is started so.
 * Elsewhere, in the spec's own JVM for example, the system answers as ever.
 */
public final class TableResolverProvider extends InetAddressResolverProvider {

    static final String SWITCH = "netlab.names";

    /** Is called by the JDK, which finds the class among the services. */
    public TableResolverProvider() {}

    /** Returns the folder or jar that a JVM needs on its class path. */
    static Path home() {
        return ClassFiles.home(TableResolverProvider.class.getName());
    }

    /** Chooses, from now on, who answers in this JVM: the table or the system. */
    static void useHere(boolean table) {
        System.setProperty(SWITCH, Boolean.toString(table));
        settle();
    }

    /**
     * Lets this JVM find the provider by a first look-up. It uses the class loader of the thread that
     * asks first, which must not be one that sees only the classes of a program under test.
     */
    static void settle() {
        InetAddress.getLoopbackAddress().getCanonicalHostName();
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new TableResolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "NetLab";
    }

    record TableResolver(InetAddressResolver system) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (!Boolean.getBoolean(SWITCH)) {
                return system.lookupByName(host, policy);
            }
            Optional<InetAddress> guest = MeetingPlace.address(host);
            List<InetAddress> addresses =
                    Stream.concat(guest.stream(), NameTable.addresses(host)).toList();
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host + ": Name or service not known");
            }
            return addresses.stream().map(address -> named(host, address));
        }

        /** Lets the address remember for which host it was found, as the system does. */
        private static InetAddress named(String host, InetAddress address) {
            try {
                return InetAddress.getByAddress(host, address.getAddress());
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            if (!Boolean.getBoolean(SWITCH)) {
                return system.lookupByAddress(address);
            }
            MeetingPlace.awaitOthers(InetAddress.getByAddress(address));
            return NameTable.name(address).orElseThrow(() -> new UnknownHostException("no name"));
        }
    }
}
