package netlab.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says for how many programs in a JVM classes are loaded. */
enum Loading {
    /** For each program anew, as in a JVM of its own: no two share a static field. */
    ANEW {
        @Override
        ClassLoader loaderOf(ClassPath classes) {
            return loader(classes, classes.libraryLoader());
        }
    },
    /** For each program anew, but its libraries for all programs once. */
    LIBRARIES_ONCE {
        private final Map<List<Path>, ClassLoader> loaders = new ConcurrentHashMap<>();

        @Override
        ClassLoader loaderOf(ClassPath classes) {
            return loader(classes, loaders.computeIfAbsent(classes.libraries(), first -> classes.libraryLoader()));
        }
    },
    /** For all programs of a folder once, which takes least time. */
    ONCE {
        private final Map<ClassPath, ClassLoader> loaders = new ConcurrentHashMap<>();

        @Override
        ClassLoader loaderOf(ClassPath classes) {
            return loaders.computeIfAbsent(classes, LIBRARIES_ONCE::loaderOf);
        }
    };

    /** Returns the loader of the next program that is started. */
    abstract ClassLoader loaderOf(ClassPath classes);

    private static ClassLoader loader(ClassPath classes, ClassLoader libraries) {
        return new FolderClassLoader(classes.folder(), libraries);
    }
}
