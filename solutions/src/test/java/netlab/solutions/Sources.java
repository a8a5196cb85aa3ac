package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds the source files of somebody's programs in memory, by their paths, with {@code /} between names. */
record Sources(Map<String, String> files) {

    /** Reads every Java file below {@code folder}. */
    static Sources in(Path folder) {
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

    /** Returns these sources with those of {@code others} in the place of the ones of the same name. */
    Sources with(Sources others) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(others.files);
        return new Sources(all);
    }

    /**
     * Returns these sources with the mistake in them.
     *
     * @throws InvalidCase if a text to be replaced does not stand there exactly once
     */
    Sources with(Mistake mistake) {
        Map<String, String> changed = new TreeMap<>(files);
        for (Change change : mistake.changes()) {
            String before = changed.getOrDefault(change.file(), "");
            refuseUnlessOnce(before, change, mistake);
            changed.put(change.file(), before.replace(change.text(), change.replacement()));
        }
        return new Sources(changed);
    }

    private static void refuseUnlessOnce(String source, Change change, Mistake mistake) {
        int first = source.indexOf(change.text());
        if (first < 0) {
            throw new InvalidCase("%s: %s has nowhere the text to be replaced; copy it from there anew: %s"
                    .formatted(mistake.name(), change.file(), change.text()));
        }
        if (source.indexOf(change.text(), first + 1) >= 0) {
            throw new InvalidCase("%s: %s has the text to be replaced more than once; make it longer: %s"
                    .formatted(mistake.name(), change.file(), change.text()));
        }
    }
}
