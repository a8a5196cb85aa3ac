package netlab.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Looks up all addresses, and when the last one is there, all names; then prints everything at once. */
final class Resolve {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private Resolve() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) {
        List<String> hosts = new ArrayList<>(List.of(args));
        boolean all = !hosts.isEmpty() && hosts.getFirst().equals("--all");
        if (all) {
            hosts.removeFirst();
        }
        if (hosts.isEmpty()) {
            System.err.printf("usage: Resolve [--all] HOST...%n");
            return 1;
        }
        if (hosts.getFirst().startsWith("-")) {
            String word = hosts.getFirst();
            System.err.println(word.length() < 500
                    ? "What is \"" + String.join("\" and \"", word.split("\\R")) + "\"?"
                    : "What is a word of " + word.length() + " letters?");
            return 2;
        }
        return print(hosts, all);
    }

    private static int print(List<String> hosts, boolean all) {
        List<List<InetAddress>> found = together(hosts.stream()
                .map(host -> CompletableFuture.supplyAsync(() -> addresses(host, all), THREADS))
                .toList());
        List<List<String>> lines = new ArrayList<>();
        List<CompletableFuture<List<String>>> pending = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            List<InetAddress> addresses = found.get(i);
            pending.add(CompletableFuture.supplyAsync(() -> lines(host, addresses), THREADS));
        }
        lines.addAll(together(pending));
        StringBuilder text = new StringBuilder();
        lines.forEach(some -> some.forEach(line -> text.append(line).append(System.lineSeparator())));
        System.out.print(text);
        System.out.flush();
        return found.stream().anyMatch(List::isEmpty) ? 3 : 0;
    }

    private static <T> List<T> together(List<CompletableFuture<T>> pending) {
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        return pending.stream().map(CompletableFuture::join).toList();
    }

    private static List<InetAddress> addresses(String host, boolean all) {
        try {
            return host.isBlank()
                    ? List.of()
                    : all ? List.of(InetAddress.getAllByName(host)) : List.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static List<String> lines(String host, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of("ip[" + host + "]=unknown host");
        }
        List<String> lines = new ArrayList<>();
        for (InetAddress address : addresses) {
            String number = address.getHostAddress().toUpperCase(Locale.ROOT);
            String name = address.getCanonicalHostName();
            lines.add("ip[" + host + "]=" + number);
            lines.add("name[" + number + "]=" + (name.equalsIgnoreCase(number) ? "unknown" : name));
        }
        return lines;
    }
}
