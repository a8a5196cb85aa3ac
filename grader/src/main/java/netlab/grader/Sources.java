package netlab.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the source files of somebody's programs in memory.
 *
 * @param files the text of each file by its path, with {@code /} between names
 */
public record Sources(Map<String, String> files) {

    /** Copies {@code files}. */
    public Sources {
        files = Map.copyOf(files);
    }

    /**
     * Reads every Java file below {@code folder}, as UTF-8.
     *
     * @throws UncheckedIOException if one cannot be read
     */
    public static Sources in(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(path -> path.toString().endsWith(".java"))::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sources(files);
    }

    /** Returns those of these sources that a program of {@code exercise} may use: of its package, and {@code netlab.base}. */
    public Sources of(Exercise exercise) {
        return new Sources(files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(exercise.folder())
                        || file.getKey().startsWith("netlab/base/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Returns these sources with those of {@code others} in the place of the ones of the same path. */
    public Sources with(Sources others) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(others.files);
        return new Sources(all);
    }

    /** Returns these sources with another text in the place of one file. */
    public Sources with(String path, String text) {
        return with(new Sources(Map.of(path, text)));
    }
}
