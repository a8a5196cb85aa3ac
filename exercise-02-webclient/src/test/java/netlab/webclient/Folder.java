package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import netlab.testkit.Lab;

/** Is the folder in which a program works, with what is in it. */
record Folder(Path path) {

    private static final int PIECE = 1 << 16;
    private static final int EXCERPT = 20;

    static Folder of(Lab lab) {
        return new Folder(lab.workingFolder());
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

    /** Fails unless a file holds head and body, however long they are; shows the first bytes that differ, as Latin-1. */
    void assertHolds(String name, String head, InputStream body) {
        InputStream start = new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1));
        try (InputStream file = Files.newInputStream(file(name))) {
            assertSame(name, file, new SequenceInputStream(start, body));
        } catch (IOException e) {
            throw new AssertionError("cannot read " + name, e);
        }
    }

    private static void assertSame(String name, InputStream file, InputStream expected) throws IOException {
        byte[] stored = new byte[PIECE];
        byte[] sent = new byte[PIECE];
        int count = PIECE;
        for (long position = 0; count == PIECE; position += PIECE) {
            int available = file.readNBytes(stored, 0, PIECE);
            count = expected.readNBytes(sent, 0, PIECE);
            int same = Arrays.mismatch(stored, 0, available, sent, 0, count);
            if (same >= 0) {
                assertThat(excerpt(stored, same, available))
                        .as("%s from byte %d on", name, position + same)
                        .isEqualTo(excerpt(sent, same, count));
            }
        }
    }

    private static String excerpt(byte[] bytes, int from, int end) {
        return new String(bytes, from, Math.min(EXCERPT, end - from), StandardCharsets.ISO_8859_1);
    }

    private static String content(Path file) throws IOException {
        return Files.isDirectory(file) ? "a folder" : Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
