package netlab.testkit;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads class files of a folder, and nothing else that its parent does not know. */
final class FolderClassLoader extends ClassLoader {
    private final Path folder;

    FolderClassLoader(Path folder, ClassLoader parent) {
        super(parent);
        this.folder = folder;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
            return defineClass(name, file, 0, file.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            return null;
        }
    }
}
