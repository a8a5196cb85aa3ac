package netlab.testkit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Are a class and those that it reaches, itself or through other classes; read without loading them. */
final class ReachedClasses {

    private final String prefix;
    private final List<ClassFile> files = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    private ReachedClasses(Path home, String className, String prefix) {
        this.prefix = prefix;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {home.toUri().toURL()}, null)) {
            meet(className);
            while (!next.isEmpty()) {
                read(loader.findResource(next.remove().replace('.', '/') + ".class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds those in {@code home}, a folder or jar of class files, in any package. */
    static ReachedClasses from(Path home, String className) {
        return new ReachedClasses(home, className, "");
    }

    /** Finds those in {@code home}, a folder or jar of class files, that are in the package of the class. */
    static ReachedClasses inPackage(Path home, String className) {
        return new ReachedClasses(home, className, className.substring(0, className.lastIndexOf('.') + 1));
    }

    private void meet(String className) {
        if (className.startsWith(prefix) && seen.add(className)) {
            next.add(className);
        }
    }

    private void read(URL file) throws IOException {
        if (file != null) {
            try (DataInputStream content = new DataInputStream(new BufferedInputStream(file.openStream()))) {
                ClassFile read = ClassFile.read(content);
                files.add(read);
                read.constants().classes().forEach(this::meet);
            }
        }
    }

    /** Returns what they refer to: names such as {@code java.net.Socket} and {@code java.net.URL.openStream}. */
    Set<String> references() {
        Set<String> references = new TreeSet<>();
        for (ClassFile file : files) {
            references.addAll(file.constants().classes());
            references.addAll(file.constants().members());
        }
        return references;
    }

    /** Tells whether two programs could meet in what one of these classes keeps in a static field. */
    boolean keepState() {
        return files.stream().anyMatch(ClassFile::keepsState);
    }
}
