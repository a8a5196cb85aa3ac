package netlab.solutions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        changed.put(className, text(file));
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

    /** Returns those blocks of these classes that are another code in {@code that}. */
    Set<String> changed(ClassFolder that) {
        return files.keySet().stream()
                .filter(name -> !files.get(name).equals(that.files.get(name)))
                .flatMap(name -> methods(name).changed(that.methods(name)).stream())
                .collect(Collectors.toSet());
    }

    private Methods methods(String name) {
        return files.containsKey(name) ? Methods.of(bytes(name)) : Methods.NONE;
    }

    /** Returns the same with blocks that write down that they are executed. */
    ClassFolder covered() throws IOException {
        Map<String, String> covered = new HashMap<>();
        files.keySet().forEach(name -> covered.put(name, text(Methods.covered(bytes(name)))));
        try (InputStream file = ClassFolder.class.getResourceAsStream("/" + Coverage.CLASS + ".class")) {
            covered.put(Coverage.CLASS, text(file.readAllBytes()));
        }
        return new ClassFolder(covered);
    }

    private byte[] bytes(String name) {
        return files.get(name).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
