package netlab.webclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import netlab.testkit.Lab;

/** Is the folder in which a program works, with what is in it. */
record Folder(Path path) {

    static Folder of(Lab lab) {
        return new Folder(lab.folder());
    }

    Path file(String name) {
        return path.resolve(name);
    }

    void write(String name, String content) {
        try {
            Files.writeString(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the content of every file by its name; bytes are shown as Latin-1. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(path)) {
            for (Path file : (Iterable<Path>) paths::iterator) {
                files.put(file.getFileName().toString(), content(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) throws IOException {
        return Files.isDirectory(file) ? "a folder" : Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
