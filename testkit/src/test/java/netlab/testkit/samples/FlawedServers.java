package netlab.testkit.samples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Holds servers that break one convention each. */
final class FlawedServers {

    private FlawedServers() {}

    /** Prints another usage line. */
    static final class NoUsage extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new NoUsage().serve(args);
        }

        @Override
        String usage() {
            return "use it right";
        }
    }

    /** Ignores arguments that are too many. */
    static final class AcceptsMore extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new AcceptsMore().serve(args);
        }

        @Override
        boolean isUsageWrong(int count) {
            return count < 1;
        }
    }

    /** Quotes a value of any length. */
    static final class QuotesAll extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new QuotesAll().serve(args);
        }

        @Override
        Refused bad(String port) {
            return new Refused(2, "bad port: " + port);
        }
    }

    /** Does not say which port is bad. */
    static final class QuotesNothing extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new QuotesNothing().serve(args);
        }

        @Override
        Refused bad(String port) {
            return new Refused(2, port.length() > 100 ? port.length() + " characters" : "bad port");
        }
    }

    /** Takes the first word of an argument for the port. */
    static final class TakesFirstWord extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new TakesFirstWord().serve(args);
        }

        @Override
        int port(String value) throws Refused {
            return super.port(value.split(" ")[0]);
        }
    }

    /** Ends when its standard input does. */
    static final class EndsWithItsInput extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new EndsWithItsInput().serve(args);
        }

        @Override
        void welcome(ServerSocket listening) {
            super.welcome(listening);
            Thread.ofVirtual().start(() -> {
                try (listening) {
                    System.in.readAllBytes();
                } catch (IOException e) {
                    System.err.println(e.getMessage());
                }
            });
        }
    }

    /** Does not say which port is taken. */
    static final class SaysNothing extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new SaysNothing().serve(args);
        }

        @Override
        Refused taken(String port) {
            return new Refused(3, "cannot listen");
        }
    }

    /** Calls itself by another name. */
    static final class WrongTitle extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new WrongTitle().serve(args);
        }

        @Override
        void welcome(ServerSocket listening) {
            System.out.println("Server listening on port " + listening.getLocalPort());
        }
    }

    /** Listens on all addresses. */
    static final class Everywhere extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new Everywhere().serve(args);
        }

        @Override
        InetAddress address() throws IOException {
            return InetAddress.getByName("0.0.0.0");
        }
    }

    /** Cannot listen where another has just listened. */
    static final class NeverAgain extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new NeverAgain().serve(args);
        }

        @Override
        ServerSocket listen(int port) throws IOException {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(false);
            listening.bind(new InetSocketAddress(address(), port));
            return listening;
        }
    }

    /** Ends with the first client that is lost. */
    static final class Fragile extends Server {
        public static void main(String[] args) throws Exception {
            System.exit(run(args));
        }

        static int run(String... args) throws Exception {
            return new Fragile().serve(args);
        }

        @Override
        void lose(IOException e) throws IOException {
            throw e;
        }
    }
}
