package netlab.testkit;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * Is where the classes of a program come from.
 *
 * @param folder the folder with its own class files
 * @param libraries jars, or folders with class files
 */
record ClassPath(Path folder, List<Path> libraries) {

    /** Returns the class path of a program without libraries. */
    static ClassPath of(Path folder) {
        return new ClassPath(folder, List.of());
    }

    /** Reads what {@link #toString} has written. */
    static ClassPath parse(String text) {
        List<Path> paths =
                Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList();
        return new ClassPath(paths.getFirst(), paths.subList(1, paths.size()));
    }

    /** Returns a class path that has {@code library} too, as the last. */
    ClassPath with(Path library) {
        List<Path> more = new ArrayList<>(libraries);
        more.add(library);
        return new ClassPath(folder, more);
    }

    /** Opens a loader of the libraries, which knows nothing else of this JVM's class path. */
    ClassLoader libraryLoader() {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        return libraries.isEmpty()
                ? platform
                : new URLClassLoader(libraries.stream().map(ClassPath::url).toArray(URL[]::new), platform);
    }

    private static URL url(Path library) {
        try {
            return library.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the class path as {@code java -cp} takes it. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(File.pathSeparator).add(folder.toString());
        libraries.forEach(library -> text.add(library.toString()));
        return text.toString();
    }
}
