package netlab.solutions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netlab.grader.Compiler;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;

/** Is a program that was compiled before, so that one which differs little from it takes less time. */
record Compiled(Sources sources, ClassFolder classes) {

    /** Is there before anything was compiled. */
    static final Compiled NOTHING = new Compiled(new Sources(Map.of()), ClassFolder.EMPTY);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

    /**
     * Writes the class files of another program below {@code folder}. Those of a file that is the same in
     * both, and names no class of one that is not, itself or through others, are taken from this program.
     */
    void compile(Sources other, Path folder) throws NotCompilable, IOException {
        Set<String> changed = changed(other);
        Map<String, String> open = new TreeMap<>(other.files());
        open.keySet().retainAll(changed);
        classes.without(changed).writeTo(folder);
        if (!open.isEmpty()) {
            Compiler.compile(new Sources(open), folder);
        }
    }

    /** Returns the paths of the files that are to be compiled, and of those that are gone. */
    private Set<String> changed(Sources other) {
        Set<String> changed = new TreeSet<>(sources.files().keySet());
        changed.addAll(other.files().keySet());
        changed.removeIf(file -> classes.has(file)
                && other.files().getOrDefault(file, "").equals(sources.files().get(file)));
        while (changed.addAll(naming(changed, other))) {
            continue;
        }
        return changed;
    }

    private static Set<String> naming(Set<String> files, Sources program) {
        Set<String> classes =
                files.stream().map(file -> file.replaceAll(".*/|\\.java$", "")).collect(Collectors.toSet());
        return program.files().entrySet().stream()
                .filter(file -> BETWEEN_WORDS.splitAsStream(file.getValue()).anyMatch(classes::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
