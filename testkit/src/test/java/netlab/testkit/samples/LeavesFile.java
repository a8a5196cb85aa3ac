package netlab.testkit.samples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file where it works. */
final class LeavesFile {

    private LeavesFile() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        Files.writeString(Path.of("file.txt"), "hello");
        return 0;
    }
}
