package netlab.solutions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlab.grader.Exercise;

/** Reads the wrong programs of an exercise, such as {@code mistakes/04-echo.yaml}. */
final class MistakeFile {

    private MistakeFile() {}

    /**
     * Reads the file, whose name is the exercise's.
     *
     * @throws InvalidCase if it does not hold what it should
     */
    static List<Mistake> read(Path file) {
        Exercise exercise = new Exercise(file.getFileName().toString().replaceFirst("\\.yaml$", ""));
        YamlMap map = YamlMap.read(file);
        List<Mistake> mistakes = map.maps("mistakes").stream()
                .map(mistake -> mistake(exercise, mistake))
                .toList();
        map.refuseUnread();
        refuseDoubles(mistakes);
        return mistakes;
    }

    private static Mistake mistake(Exercise exercise, YamlMap map) {
        Mistake mistake = new Mistake(
                exercise,
                map.text("name"),
                map.text("thought"),
                map.maps("changes").stream().map(MistakeFile::change).toList(),
                map.texts("fails"),
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

    private static void refuseDoubles(List<Mistake> mistakes) {
        Set<String> names = new HashSet<>();
        for (Mistake mistake : mistakes) {
            if (!names.add(mistake.name())) {
                throw new InvalidCase("two mistakes are named %s; rename one".formatted(mistake));
            }
        }
    }
}
