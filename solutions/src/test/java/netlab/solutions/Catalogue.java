package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlab.grader.Exercise;
import netlab.grader.Sources;

/** Lists what stands in the folders {@code mistakes} and {@code accepted}, and the reference that it changes. */
final class Catalogue {

    /** Holds the reference programs of all exercises. */
    static final Sources REFERENCE = Sources.in(Path.of("src", "main", "java"));

    private static final Path MISTAKES = Path.of("mistakes");
    private static final Path MESSAGES = Path.of("messages");
    private static final Path MUTANTS = Path.of("mutants");

    private Catalogue() {}

    /** Returns the exercises in their order. */
    static List<Exercise> exercises() {
        return entries(MISTAKES).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> new Exercise(name.replace(".yaml", "")))
                .toList();
    }

    /** Returns the wrong programs of an exercise in the order of its file. */
    static List<Mistake> mistakes(Exercise exercise) {
        return MistakeFile.read(MISTAKES.resolve(exercise + ".yaml"));
    }

    /** Returns the messages that are kept of the wrong programs of an exercise, by the names of these. */
    static SortedMap<String, Message> messages(Exercise exercise) {
        return MessageFile.read(MESSAGES.resolve(exercise + ".txt"));
    }

    /** Returns the names of the mutants of an exercise that do what the reference does, as far as can be seen. */
    static Set<String> equivalentMutants(Exercise exercise) {
        try (Stream<String> lines = Files.lines(MUTANTS.resolve(exercise + ".txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the unusual programs of an exercise. */
    static List<Accepted> accepted(Exercise exercise) {
        return entries(Path.of("accepted", exercise.name())).stream()
                .filter(Files::isDirectory)
                .map(folder -> new Accepted(exercise, folder))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
