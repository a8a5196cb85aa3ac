package netlab.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads off class files, without loading them, what a class and those it reaches in its package refer to. */
final class References {

    private final URLClassLoader files;
    private final String packagePrefix;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    private References(URLClassLoader files, String packagePrefix) {
        this.files = files;
        this.packagePrefix = packagePrefix;
    }

    /**
     * Returns names such as {@code java.net.Socket} and {@code java.net.URL.openStream}.
     *
     * @param home a folder or jar of class files
     */
    static Set<String> of(Path home, String className) {
        try (URLClassLoader files = new URLClassLoader(new URL[] {url(home)}, null)) {
            References references = new References(files, className.substring(0, className.lastIndexOf('.') + 1));
            references.meet(className);
            while (!references.next.isEmpty()) {
                references.read(references.next.remove());
            }
            return references.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path home) throws MalformedURLException {
        return home.toUri().toURL();
    }

    private void meet(String className) {
        if (className.startsWith(packagePrefix) && seen.add(className)) {
            next.add(className);
        }
    }

    private void read(String className) throws IOException {
        try (InputStream file = files.getResourceAsStream(className.replace('.', '/') + ".class")) {
            if (file != null) {
                ConstantPool constants = ConstantPool.read(new DataInputStream(file));
                found.addAll(constants.classes());
                found.addAll(constants.members());
                constants.classes().forEach(this::meet);
            }
        }
    }
}
