package netlab.testkit.samples;

import java.io.IOException;
import java.net.UnknownHostException;

/** Holds clients that break one convention each. */
final class FlawedClients {

    private FlawedClients() {}

    /** Prints another usage line. */
    static final class NoUsage extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new NoUsage().converse(args);
        }

        @Override
        String usage() {
            return "use it right";
        }
    }

    /** Connects to port 0. */
    static final class AnyPort extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new AnyPort().converse(args);
        }

        @Override
        int port(String value) throws Refused {
            return checked(value, 0);
        }
    }

    /** Takes the first word of an argument for the port. */
    static final class TakesFirstWord extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new TakesFirstWord().converse(args);
        }

        @Override
        int port(String value) throws Refused {
            return checked(value.split(" ")[0], 1);
        }
    }

    /** Takes no host for this one. */
    static final class AnyHost extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new AnyHost().converse(args);
        }

        @Override
        void checkHost(String host) {}
    }

    /** Does not say which port refused. */
    static final class NamesNoPort extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new NamesNoPort().converse(args);
        }

        @Override
        Refused unreachable(String host, int port, IOException cause) {
            return new Refused(3, host + (cause instanceof UnknownHostException ? " " + port : " refuses"));
        }
    }

    /** Does not say which host is unknown. */
    static final class NamesNoHost extends Client {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new NamesNoHost().converse(args);
        }

        @Override
        Refused unreachable(String host, int port, IOException cause) {
            return new Refused(3, cause instanceof UnknownHostException ? "unknown host" : host + " " + port);
        }
    }
}
