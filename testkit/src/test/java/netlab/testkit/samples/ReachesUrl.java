package netlab.testkit.samples;

import java.io.IOException;
import java.util.function.Supplier;

/** Reaches, through a neighbour of its package, what it does not use itself. */
public final class ReachesUrl {

    private ReachesUrl() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        Supplier<Nested> nested = Nested::new;
        return nested.get().read(args[0]);
    }

    private static final class Nested {
        int read(String url) throws IOException {
            return OpensUrl.open(url).read();
        }
    }
}
