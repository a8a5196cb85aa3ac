package netlab.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** Uses the library in ways that a class file tells of. */
final class OpensUrl {

    private static final List<String> NO_CLASS = List.of("Lnetlab.testkit.samples.Waits; is only a text", "é");
    static final long LONG_CONSTANT = 1L << 40;

    private OpensUrl() {}

    static InputStream open(String url) throws IOException {
        System.out.println(NO_CLASS + url + LONG_CONSTANT);
        return URI.create(url).toURL().openStream();
    }

    static String declares(javax.net.SocketFactory[] factories) {
        return factories.length + "";
    }
}
