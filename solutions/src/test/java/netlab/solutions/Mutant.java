package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import netlab.grader.Exercise;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationEngine;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** Is a program in which PIT has changed one instruction of one class. */
record Mutant(MutationDetails change, byte[] bytes) {

    private static final MutationEngine PIT = new GregorEngineFactory().createEngine(EngineArguments.arguments());

    /** Returns every mutant of the classes of an exercise, which stand in {@code classes}. */
    static Stream<Mutant> of(Exercise exercise, Path classes) throws IOException {
        Mutater mutater = PIT.createMutator(source(classes));
        try (Stream<Path> files = Files.list(classes.resolve(exercise.folder()))) {
            return files
                    .sorted()
                    .map(file -> ClassName.fromString(classes.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('\\', '/')))
                    .flatMap(name -> mutater.findMutations(name).stream())
                    .sorted(Comparator.comparing(MutationDetails::getFilename)
                            .thenComparing(MutationDetails::getLineNumber))
                    .map(change -> new Mutant(
                            change, mutater.getMutation(change.getId()).getBytes()))
                    .toList()
                    .stream();
        }
    }

    /** Finds the classes of the program, and those that it uses. */
    private static ClassByteArraySource source(Path classes) {
        ClassByteArraySource others = ClassloaderByteArraySource.fromContext();
        return name -> {
            Path file = classes.resolve(name.replace('.', '/') + ".class");
            try {
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : others.getBytes(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Returns the program that this is made of, with the change in it. */
    ClassFolder in(ClassFolder program) {
        return program.with(change.getClassName().asInternalName(), bytes);
    }

    /** Returns what was changed, without the number of the line: it is the same when lines move. */
    String name() {
        return "%s %s: %s"
                .formatted(change.getFilename().replace(".java", ""), change.getMethod(), change.getDescription());
    }

    @Override
    public String toString() {
        return "%s:%d %s: %s"
                .formatted(change.getFilename(), change.getLineNumber(), change.getMethod(), change.getDescription());
    }
}
