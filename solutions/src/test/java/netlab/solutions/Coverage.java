package netlab.solutions;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down which blocks of a program are executed, each once. Its class file is copied to those of the
 * program, and needs no other than the JDK's: the program may run in any JVM.
 */
public final class Coverage {

    /** Is the name of the file, below the folder of the class files. */
    static final String FILE = "coverage.txt";

    /** Is the name of this class, with {@code /} between names. */
    static final String CLASS = Coverage.class.getName().replace('.', '/');

    private static final Set<String> EXECUTED = ConcurrentHashMap.newKeySet();

    private Coverage() {}

    /** Is called at the beginning of each block. */
    public static void add(String block) {
        if (EXECUTED.add(block)) {
            write(block);
        }
    }

    /** Appends with a stream, for a channel would be closed by a thread that is interrupted. */
    private static void write(String block) {
        try (FileOutputStream file = new FileOutputStream(file(), true)) {
            file.write((block + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file() {
        String classFile = CLASS + ".class";
        URI here = URI.create(
                Coverage.class.getClassLoader().getResource(classFile).toString());
        String path = Path.of(here).toString();
        return path.substring(0, path.length() - classFile.length()) + FILE;
    }
}
