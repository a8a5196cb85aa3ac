package netlab.solutions;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import netlab.grader.Exercise;
import netlab.grader.Spec;

/**
 * Is an assertion that is missing from the specs of an exercise.
 *
 * @param file the source file in which it stood
 */
record Weakening(Exercise exercise, Path file, String source, Assertions.Place place) {

    /** Returns one for each assertion in the files of the specs of all exercises. */
    static List<Weakening> all() throws IOException {
        List<Weakening> all = new ArrayList<>();
        for (Exercise exercise : Catalogue.exercises()) {
            for (Path file : specs(exercise)) {
                String source = Files.readString(file);
                Assertions.in(file).forEach(place -> all.add(new Weakening(exercise, file, source, place)));
            }
        }
        return all;
    }

    private static List<Path> specs(Exercise exercise) throws IOException {
        try (Stream<Path> files = Files.walk(folder(exercise))) {
            return files.filter(file -> file.toString().endsWith("Spec.java"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(Exercise exercise) {
        return Path.of("..", "exercise-" + exercise, "src", "test", "java");
    }

    /** Returns those of {@code all} that may be weaker: one, or all of a class that share a method, or none. */
    Set<String> weakened(Collection<Spec> all) {
        String className = file.getFileName().toString().replace(".java", ".");
        Set<String> ofClass = all.stream()
                .map(Spec::name)
                .filter(name -> name.startsWith(className))
                .collect(Collectors.toSet());
        String spec = className + place.method();
        return ofClass.contains(spec) ? Set.of(spec) : ofClass;
    }

    /** Compiles the specs without the assertion and returns a loader that prefers them to those of this JVM. */
    ClassLoader compile(Path scratch) throws IOException {
        Path sources = Files.createDirectories(scratch.resolve("sources"));
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        Path weaker = sources.resolve(file.getFileName());
        Files.writeString(weaker, place.removedFrom(source));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-sourcepath",
                    folder(exercise) + File.pathSeparator + sources);
            if (!javac.getTask(null, files, null, options, null, files.getJavaFileObjects(weaker))
                    .call()) {
                throw new InvalidCase("cannot compile " + this);
            }
        }
        return new Preferring(classes, exercise.packageName());
    }

    @Override
    public String toString() {
        long line = source.substring(0, place.begin()).lines().count();
        return "%s line %d without %s"
                .formatted(
                        file.getFileName(),
                        line,
                        source.substring(place.begin(), place.end()).replaceAll("\\s+", " "));
    }

    /** Loads the classes of a package from a folder if they are there, else from where this JVM has them. */
    private static final class Preferring extends ClassLoader {
        private final Path folder;
        private final String prefix;

        Preferring(Path folder, String packageName) {
            super(Weakening.class.getClassLoader());
            this.folder = folder;
            prefix = packageName + ".";
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(prefix)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            Path preferred = folder.resolve(file);
            try (InputStream content = Files.exists(preferred)
                    ? Files.newInputStream(preferred)
                    : getParent().getResourceAsStream(file)) {
                if (content == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = content.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
