package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps the messages of an exercise's wrong programs, each below a heading with the name of the mistake. */
final class MessageFile {

    private static final Pattern ENTRY = Pattern.compile("(?ms)^== (\\S+)\n(.*?)(?=^== |\\z)");

    private MessageFile() {}

    /** Returns the messages by the names of the mistakes; none where there is no file. */
    static SortedMap<String, Message> read(Path file) {
        SortedMap<String, Message> messages = new TreeMap<>();
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            ENTRY.matcher(text)
                    .results()
                    .forEach(entry -> messages.put(
                            entry.group(1), new Message(entry.group(2).strip())));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(SortedMap<String, Message> messages, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String text = messages.entrySet().stream()
                .map(entry -> "== " + entry.getKey() + "\n" + entry.getValue() + "\n")
                .collect(Collectors.joining("\n"));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
