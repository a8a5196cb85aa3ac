package netlab.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Is a mapping of a YAML file, whose values are asked for by type. */
final class YamlMap {

    private final String place;
    private final Map<?, ?> values;
    private final Set<Object> read = new HashSet<>();

    private YamlMap(String place, Object values) {
        if (!(values instanceof Map<?, ?> map)) {
            throw new InvalidCase("%s: make this a mapping: %s".formatted(place, values));
        }
        this.place = map.containsKey("name") ? place + ", " + map.get("name") : place;
        this.values = map;
    }

    static YamlMap read(Path file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try {
            return new YamlMap(file.toString(), new Load(settings).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return String.valueOf(value(key));
    }

    boolean flag(String key) {
        return values.containsKey(key) && Boolean.parseBoolean(text(key));
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<YamlMap> maps(String key) {
        return list(key).stream().map(value -> new YamlMap(place, value)).toList();
    }

    /** Fails if there is a key that nobody has asked for: it may be misspelt. */
    void refuseUnread() {
        for (Object key : values.keySet()) {
            if (!read.contains(key)) {
                throw new InvalidCase("%s: remove or rename '%s', which means nothing here".formatted(place, key));
            }
        }
    }

    private List<?> list(String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw new InvalidCase("%s: make '%s' a list".formatted(place, key));
    }

    private Object value(String key) {
        read.add(key);
        if (values.get(key) == null) {
            throw new InvalidCase("%s: add '%s'".formatted(place, key));
        }
        return values.get(key);
    }
}
