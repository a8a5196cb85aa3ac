package netlab.solutions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the wrong programs of an exercise, such as {@code mistakes/04-echo.yaml}.
 *
 * @param exercise the name of the exercise, for example {@code 04-echo}
 * @param packageName the package of its programs and specs, for example {@code netlab.echo}
 */
record MistakeFile(String exercise, String packageName, List<Mistake> mistakes) {

    /**
     * Reads the file, whose name is the exercise's.
     *
     * @throws InvalidCase if it does not hold what it should
     */
    static MistakeFile read(Path file) {
        String exercise = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        YamlMap map = YamlMap.read(file);
        List<Mistake> mistakes =
                map.maps("mistakes").stream().map(MistakeFile::mistake).toList();
        MistakeFile read = new MistakeFile(exercise, map.text("package"), mistakes);
        map.refuseUnread();
        read.refuseDoubles();
        return read;
    }

    private static Mistake mistake(YamlMap map) {
        Mistake mistake = new Mistake(
                map.text("name"),
                map.text("thought"),
                map.maps("changes").stream().map(MistakeFile::change).toList(),
                Set.copyOf(map.texts("fails")),
                Set.copyOf(map.texts("mayFail")),
                map.flag("hang"));
        map.refuseUnread();
        return mistake;
    }

    private static Change change(YamlMap map) {
        Change change = new Change(map.text("file"), map.text("text"), map.text("replacement"));
        map.refuseUnread();
        return change;
    }

    private void refuseDoubles() {
        Set<String> names = new HashSet<>();
        for (Mistake mistake : mistakes) {
            if (!names.add(mistake.name())) {
                throw new InvalidCase("%s: two mistakes are named %s; rename one".formatted(exercise, mistake.name()));
            }
        }
    }
}
