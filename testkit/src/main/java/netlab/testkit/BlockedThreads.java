package netlab.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where the threads of a running program stand, virtual ones included. */
final class BlockedThreads {

    private static final Pattern THREAD = Pattern.compile("#\\d+ \"(.*?)\".*");
    private static final Pattern FRAME =
            Pattern.compile("\\s+(?:at )?(?:[\\w.]+/)?([\\w.$]+)\\.([\\w$<>]+)\\((\\S+?)\\)");
    private static final Pattern LIBRARY = Pattern.compile("(java|javax|jdk|sun|com\\.sun|netlab\\.testkit)\\..*");
    private static final int SECONDS_AT_MOST = 10;
    private static final int MOST_NAMES = 5;

    private BlockedThreads() {}

    /** Returns a line a place and the threads there: {@code EchoServer.java:57  BufferedReader.readLine  (main)}. */
    static List<String> of(Process process) {
        try {
            return in(Files.readAllLines(dump(process.pid())));
        } catch (IOException | UnsupportedOperationException noJvm) {
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path dump(long pid) throws IOException, InterruptedException {
        Path file = Files.createTempFile("netlab-threads", ".txt");
        file.toFile().deleteOnExit();
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process dumping = new ProcessBuilder(
                        jcmd.toString(), Long.toString(pid), "Thread.dump_to_file", "-overwrite", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!dumping.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
            dumping.destroyForcibly();
        }
        return file;
    }

    /** Picks from a thread dump the places at which threads are inside the program, and what they called there. */
    static List<String> in(List<String> dump) {
        SequencedMap<String, List<String>> threads = new LinkedHashMap<>();
        String thread = "";
        Optional<String> called = Optional.empty();
        boolean found = true;
        for (String line : dump) {
            Matcher header = THREAD.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (header.matches()) {
                thread = header.group(1);
                called = Optional.empty();
                found = false;
            } else if (!found && frame.matches()) {
                found = !LIBRARY.matcher(frame.group(1)).matches();
                String method = simple(frame.group(1)) + "." + frame.group(2);
                if (found) {
                    String place = frame.group(3) + "  " + called.orElse(method);
                    threads.computeIfAbsent(place, first -> new ArrayList<>()).add(thread);
                }
                called = Optional.of(method);
            }
        }
        return threads.entrySet().stream()
                .map(place -> "%s  (%s)".formatted(place.getKey(), named(place.getValue())))
                .toList();
    }

    private static String named(List<String> threads) {
        return threads.size() > MOST_NAMES || threads.size() > 1 && threads.contains("")
                ? threads.size() + " threads"
                : threads.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
