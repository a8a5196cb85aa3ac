package netlab.resolve;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import netlab.base.Arguments;
import netlab.base.Failure;

/** Prints the address of each host, and the name of each address. */
final class Resolve {

    private Resolve() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try {
            Arguments arguments = new Arguments("Resolve [--all] HOST...", args);
            NameReport report = new NameReport(new SystemNames());
            List<String> hosts = IntStream.range(0, arguments.count())
                    .mapToObj(arguments::text)
                    .toList();
            return print(hosts, arguments.has("--all") ? report::allLines : report::lines);
        } catch (Failure failure) {
            return failure.report();
        }
    }

    /** Looks all hosts up at the same time and prints what is found in their order. */
    private static int print(List<String> hosts, Function<String, List<String>> report) throws Exception {
        int status = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> reports = hosts.stream()
                    .map(host -> threads.submit(() -> report.apply(host)))
                    .toList();
            for (Future<List<String>> one : reports) {
                List<String> lines = one.get();
                lines.forEach(System.out::println);
                status = isKnown(lines) ? status : 3;
            }
        }
        return status;
    }

    /** An unknown host has one line, and no name. */
    private static boolean isKnown(List<String> lines) {
        return lines.size() > 1;
    }
}
