package netlab.webclient;

import java.net.URI;
import java.net.URISyntaxException;
import netlab.base.Failure;

/** Is a URL of scheme http or https that names a host. */
record HttpUrl(URI uri) {

    private static final int HIGHEST_PORT = 65_535;

    static HttpUrl parse(String text) throws Failure {
        try {
            HttpUrl url = new HttpUrl(new URI(text));
            if (url.hasScheme("http") || url.hasScheme("https")) {
                if (url.host() != null && url.port() >= 1 && url.port() <= HIGHEST_PORT) {
                    return url;
                }
            }
        } catch (URISyntaxException e) {
            throw Failure.badValue("URL cannot be read", text);
        }
        throw Failure.badValue("URL is not http://HOST/… or https://HOST/…", text);
    }

    private boolean hasScheme(String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return hasScheme("https") ? 443 : 80;
    }
}
