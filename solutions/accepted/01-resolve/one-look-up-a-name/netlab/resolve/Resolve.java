package netlab.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks each name up once, however often it is given and whatever its case, and prints it each time. */
final class Resolve {

    private Resolve() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        if (args.length == 0 || args.length == 1 && args[0].equals("--all")) {
            System.err.println("usage: Resolve [--all] HOST...");
            return 1;
        }
        if (args[0].startsWith("--") && !args[0].equals("--all")) {
            String option = args[0].length() > 70 ? args[0].length() + " characters" : args[0].replaceAll("\\R", "<line end>");
            System.err.println("unknown option \"" + option + "\"");
            return 2;
        }
        boolean all = args[0].equals("--all");
        List<String> hosts = new ArrayList<>(List.of(args).subList(all ? 1 : 0, args.length));
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            return print(hosts, all, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int print(List<String> hosts, boolean all, ExecutorService threads) throws Exception {
        NameReport report = new NameReport(new SystemNames());
        Map<String, Future<List<String>>> reports = new HashMap<>();
        for (String host : hosts) {
            String name = host.toLowerCase(java.util.Locale.ROOT);
            reports.computeIfAbsent(
                    name, first -> threads.submit(() -> all ? report.allLines(name) : report.lines(name)));
        }
        boolean complete = true;
        for (String host : hosts) {
            List<String> lines = reports.get(host.toLowerCase(java.util.Locale.ROOT)).get();
            for (String line : lines) {
                System.out.println(line.startsWith("ip[") ? "ip[" + host + line.substring(3 + host.length()) : line);
            }
            complete &= lines.size() > 1;
        }
        return complete ? 0 : 3;
    }
}
