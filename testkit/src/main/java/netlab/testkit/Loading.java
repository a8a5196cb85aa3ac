package netlab.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says for how many programs in a JVM the classes of a folder are loaded. */
enum Loading {
    /** For each program anew, as in a JVM of its own: no two share a static field. */
    ANEW {
        @Override
        ClassLoader loaderOf(ClassPath classes) {
            return new FolderClassLoader(classes.folder(), classes.libraryLoader());
        }
    },
    /** For all programs once, which takes much less time. */
    ONCE {
        private final Map<ClassPath, ClassLoader> loaders = new ConcurrentHashMap<>();

        @Override
        ClassLoader loaderOf(ClassPath classes) {
            return loaders.computeIfAbsent(classes, ANEW::loaderOf);
        }
    };

    /** Returns the loader of the next program that is started. */
    abstract ClassLoader loaderOf(ClassPath classes);
}
