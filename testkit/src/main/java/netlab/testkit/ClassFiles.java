package netlab.testkit;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds class files without loading the classes. */
final class ClassFiles {

    private static final Map<String, Path> HOMES = new ConcurrentHashMap<>();

    private ClassFiles() {}

    /** Returns the folder or jar of this JVM's class path that has the class. */
    static Path home(String className) {
        return HOMES.computeIfAbsent(className, ClassFiles::find);
    }

    private static Path find(String className) {
        String file = className.replace('.', '/') + ".class";
        URL resource = ClassFiles.class.getClassLoader().getResource(file);
        if (resource == null) {
            throw new AssertionError("there is no class " + className);
        }
        String place = resource.toString();
        String home = place.substring(0, place.length() - file.length());
        return Path.of(URI.create(home.replaceFirst("^jar:(.*)!/$", "$1")));
    }
}
