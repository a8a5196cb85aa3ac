package netlab.solutions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the class files of a folder.
 *
 * @param files their bytes, each as a character, by class name with {@code /} between names
 */
record ClassFolder(Map<String, String> files) {

    /** Has none. */
    static final ClassFolder EMPTY = new ClassFolder(Map.of());

    private static final Pattern CLASS_NAME = Pattern.compile("netlab/\\w+/[\\w$]+");

    static ClassFolder read(Path folder) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(path -> path.toString().endsWith(".class"))::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name.replace(".class", ""), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return new ClassFolder(files);
    }

    /** Returns the same with another file for a class. */
    ClassFolder with(String className, byte[] file) {
        Map<String, String> changed = new HashMap<>(files);
        changed.put(className, new String(file, StandardCharsets.ISO_8859_1));
        return new ClassFolder(changed);
    }

    /** Tells whether the class of a source file is here. */
    boolean has(String source) {
        return files.containsKey(source.replace(".java", ""));
    }

    /** Returns the same without the classes that stand in these source files, each of which has one with all that is in it. */
    ClassFolder without(Set<String> sources) {
        Map<String, String> others = new HashMap<>(files);
        others.keySet().removeIf(name -> sources.contains(name.replaceFirst("\\$.*", "") + ".java"));
        return new ClassFolder(others);
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey() + ".class");
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Tells whether a class, or one that it refers to, itself or through others, is another one in {@code that}. */
    boolean differsFrom(ClassFolder that, String className) {
        Set<String> seen = new TreeSet<>(Set.of(className));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String name = next.remove();
            String file = files.getOrDefault(name, "");
            if (!file.equals(that.files.getOrDefault(name, ""))) {
                return true;
            }
            references(file).stream().filter(seen::add).forEach(next::add);
        }
        return false;
    }

    private static Set<String> references(String file) {
        return CLASS_NAME.matcher(file).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
