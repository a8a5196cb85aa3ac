package netlab.solutions;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import netlab.grader.Exercise;
import netlab.grader.Spec;
import netlab.grader.Verdict;

/**
 * Shows which spec of an exercise failed on which mistake.
 *
 * @param accepted how many unusual programs were tried
 */
record KillMatrix(Exercise exercise, List<Spec> specs, List<Row> rows, long accepted) {

    private static final PebbleEngine TEMPLATES = new PebbleEngine.Builder()
            .loader(new ClasspathLoader())
            .strictVariables(true)
            .build();

    /** Is what came of a mistake. */
    record Row(Mistake mistake, Map<Spec, Verdict> verdicts) {

        /** Returns a mark for a spec: {@code x} if it failed, {@code o} if it may but did not, else a dot. */
        public String mark(Spec spec) {
            if (verdicts.containsKey(spec) && verdicts.get(spec).failed()) {
                return "x";
            }
            return mistake.mayFail().contains(spec.name()) ? "o" : "·";
        }

        /** Returns how many specs failed. */
        public long failed() {
            return verdicts.values().stream().filter(Verdict::failed).count();
        }

        String marks(List<Spec> specs) {
            return specs.stream().map(this::mark).collect(Collectors.joining());
        }
    }

    /** Returns one line on what the specs of the exercise are worth. */
    public String summary() {
        Set<Spec> killers = rows.stream()
                .flatMap(row -> specs.stream().filter(spec -> row.mark(spec).equals("x")))
                .collect(Collectors.toSet());
        long missed = rows.stream().filter(row -> row.failed() == 0).count();
        return "%-14s %3d wrong programs, %d of them undetected; %d of %d specs failed on some; %d unusual programs"
                .formatted(exercise, rows.size(), missed, killers.size(), specs.size(), accepted);
    }

    /** Writes {@code index.html} and {@code matrix.txt} into {@code folder}. */
    static void write(List<KillMatrix> matrices, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("matrix.txt"),
                matrices.stream().map(KillMatrix::summary).collect(Collectors.joining("\n", "", "\n\n"))
                        + matrices.stream().map(KillMatrix::text).collect(Collectors.joining("\n")));
        try (Writer page = Files.newBufferedWriter(folder.resolve("index.html"))) {
            TEMPLATES.getTemplate("netlab/solutions/kill-matrix.html").evaluate(page, Map.of("matrices", matrices));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(exercise + "\n");
        for (int i = 0; i < specs.size(); i++) {
            text.append("%5d  %s%n".formatted(i + 1, specs.get(i)));
        }
        rows.forEach(row -> text.append(
                "  %s  %s%n".formatted(row.marks(specs), row.mistake().name())));
        return text.toString();
    }
}
