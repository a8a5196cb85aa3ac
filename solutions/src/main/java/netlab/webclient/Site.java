package netlab.webclient;

import netlab.base.Failure;
import netlab.base.HostAndPort;

/**
 * Is a site to be fetched.
 *
 * @param name the site as it was given: {@code host}, {@code host:port} or {@code [ipv6]:port}
 */
record Site(String name, HostAndPort address) {

    private static final int HTTP_PORT = 80;

    static Site parse(String name) throws Failure {
        return HostAndPort.parse(name)
                .map(address -> new Site(name, address))
                .orElseThrow(() -> Failure.badValue("SITE is no host, host:port or [ipv6]:port", name));
    }

    String host() {
        return address.host();
    }

    int port() {
        return address.port().orElse(HTTP_PORT);
    }

    /** Returns the value of the header {@code Host} (RFC 9110, section 7.2). */
    String authority() {
        String host = host().contains(":") ? "[" + host() + "]" : host();
        return port() == HTTP_PORT ? host : host + ":" + port();
    }

    /** Returns the name of the file in which its page is stored. */
    String file() {
        String port = address.port().isPresent() ? "_" + port() : "";
        return host().replace(':', '_') + port + ".html";
    }
}
