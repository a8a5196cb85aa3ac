package netlab.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Knows the libraries with which a program is started. A program has none, unless beside its specs there
 * is a resource {@code PROGRAM.libraries}: a class name a line, of a class in each library. The
 * libraries are those on the spec's own class path.
 */
final class Libraries {

    private Libraries() {}

    /** Returns the folders and jars of the libraries of a program, without reading them. */
    static List<Path> of(String className) {
        String resource = className.replace('.', '/') + ".libraries";
        try (InputStream list = Libraries.class.getClassLoader().getResourceAsStream(resource)) {
            return list == null ? List.of() : homes(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> homes(InputStream list) {
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .map(ClassFiles::home)
                .distinct()
                .toList();
    }
}
