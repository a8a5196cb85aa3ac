package netlab.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the threads of a running program stand, virtual ones included. */
final class BlockedThreads {

    private static final Pattern THREAD = Pattern.compile("#\\d+ \"(.*?)\".*");
    private static final Pattern FRAME =
            Pattern.compile("\\s+(?:at )?(?:[\\w.]+/)?([\\w.$]+)\\.([\\w$<>]+)\\((\\S+?)\\)");
    private static final Pattern LIBRARY = Pattern.compile("(java|javax|jdk|sun|com\\.sun|netlab\\.testkit)\\..*");
    private static final int SECONDS_AT_MOST = 10;

    private BlockedThreads() {}

    /** Returns a line a thread, such as {@code EchoServer.java:57  BufferedReader.readLine  (main)}. */
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

    /** Picks from a thread dump, for each thread that is inside the program, the place and what it called. */
    static List<String> in(List<String> dump) {
        List<String> places = new ArrayList<>();
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
                    places.add("%s  %s  (%s)".formatted(frame.group(3), called.orElse(method), thread));
                }
                called = Optional.of(method);
            }
        }
        return places;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
