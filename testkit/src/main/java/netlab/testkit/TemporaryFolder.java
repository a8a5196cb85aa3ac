package netlab.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Is a folder that goes with all that is in it. */
record TemporaryFolder(Path path) implements Closeable {

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("netlab"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what is left and can be deleted: on Windows a program that has just ended may still hold a file. */
    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            empty();
            path.toFile().delete();
        }
    }

    /** Deletes what is in the folder. */
    void empty() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(file -> !file.equals(path))
                    .sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
