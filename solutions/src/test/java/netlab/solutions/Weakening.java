package netlab.solutions;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
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

    /** Chooses one of all assertions in the specs of all exercises. */
    static Weakening choose(RandomGenerator random) throws IOException {
        List<Weakening> all = new ArrayList<>();
        for (Exercise exercise : Catalogue.exercises()) {
            for (Path file : specs(exercise)) {
                String source = Files.readString(file);
                Assertions.in(file).forEach(place -> all.add(new Weakening(exercise, file, source, place)));
            }
        }
        return all.get(random.nextInt(all.size()));
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

    /** Returns how the names of the specs begin that may be weaker: one, or those of a class that share a method. */
    String specs(Collection<Spec> all) {
        String className = file.getFileName().toString().replace(".java", "");
        String spec = className + "." + place.method();
        return all.stream().anyMatch(known -> known.name().equals(spec)) ? spec : className + ".";
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
        return new Preferring(classes);
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

    /** Loads a class from a folder if it is there, else from where this JVM has it. */
    private static final class Preferring extends URLClassLoader {
        private final Path folder;

        Preferring(Path folder) throws IOException {
            super(new URL[] {folder.toUri().toURL()}, Weakening.class.getClassLoader());
            this.folder = folder;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return Files.exists(folder.resolve(name.replace('.', '/') + ".class"))
                        ? findClass(name)
                        : super.loadClass(name, resolve);
            }
        }
    }
}
