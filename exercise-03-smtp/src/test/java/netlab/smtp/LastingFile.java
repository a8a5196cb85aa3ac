package netlab.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files that outlive a spec and go with the JVM. */
final class LastingFile {

    private LastingFile() {}

    static String with(String content) {
        try {
            Path file = Files.createTempFile("netlab-mail", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
