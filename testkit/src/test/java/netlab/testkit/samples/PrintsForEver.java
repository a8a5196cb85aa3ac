package netlab.testkit.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints until somebody stops it, and leaves a file then. */
final class PrintsForEver {

    private PrintsForEver() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        try {
            while (true) {
                System.out.println("and so on");
            }
        } finally {
            Files.createFile(Path.of(args[0]));
        }
    }
}
