package netlab.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Is with what else a program is started. A program has no libraries, unless beside its specs there is
 * a resource {@code PROGRAM.libraries}. Each of its lines is the name of a class, of which the spec's
 * own class path has the library, or names with {@code ()} behind it a method that returns what the
 * library keeps in a static field: an object that another program may have made.
 *
 * @param homes the folders and jars, which are not read
 * @param memories names such as {@code jakarta.mail.Session.getDefaultInstance}
 */
record Libraries(List<Path> homes, List<String> memories) {

    private static final String CALL = "()";

    /** Finds the libraries of a program. */
    static Libraries of(String className) {
        List<String> lines = lines(className.replace('.', '/') + ".libraries");
        return new Libraries(
                lines.stream()
                        .filter(line -> !line.endsWith(CALL))
                        .map(ClassFiles::home)
                        .distinct()
                        .toList(),
                lines.stream()
                        .filter(line -> line.endsWith(CALL))
                        .map(line -> line.substring(0, line.length() - CALL.length()))
                        .toList());
    }

    private static List<String> lines(String resource) {
        try (InputStream list = Libraries.class.getClassLoader().getResourceAsStream(resource)) {
            return list == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a program with these {@code references} could meet what another has left in a library. */
    boolean remember(Supplier<Collection<String>> references) {
        return !memories.isEmpty() && references.get().stream().anyMatch(memories::contains);
    }
}
