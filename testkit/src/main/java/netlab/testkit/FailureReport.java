package netlab.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Tells a student what went wrong in a spec: the promise, the conversation, the programs. */
final class FailureReport {

    private static final Pattern LIBRARY_FRAME =
            Pattern.compile("\\s+at (java|javax|jdk|sun|netlab\\.testkit)\\b.*|\\s+\\.\\.\\. \\d+ more");
    private static final int MOST_LINES = 20;

    private final StringBuilder text = new StringBuilder();

    private FailureReport(String promise, Throwable failure) {
        text.append(promise).append('\n');
        block("", words(failure).strip().lines().map(Text::visible).toList());
    }

    /** Writes the report of a spec without programs. */
    static String of(String promise, Throwable failure) {
        return new FailureReport(promise, failure).text.toString();
    }

    /** Writes the report; asks the JVMs of hanging programs where they are, which takes some time. */
    static String of(String promise, Throwable failure, Lab lab) {
        FailureReport report = new FailureReport(promise, failure);
        boolean hangs = failure instanceof OutOfPatience || failure.getCause() instanceof OutOfPatience;
        List<String> conversation = lab.conversation();
        lab.programs().forEach(program -> report.program(program, hangs));
        report.block("conversation", conversation);
        return report.text.toString();
    }

    private void program(Program program, boolean hangs) {
        block("program", List.of(program.commandLine()));
        block(
                "typed",
                lines(program.typed()).stream()
                        .map(FailureReport::withBlanksShown)
                        .toList());
        block("printed", lines(program.output()));
        block("errors", lines(program.errors()));
        OptionalInt status = program.exitStatusSoFar();
        block("status", List.of(status.isPresent() ? Integer.toString(status.getAsInt()) : "still running"));
        block("blocked", hangs ? program.blockedThreads() : List.of());
    }

    private static String withBlanksShown(String line) {
        return line.isBlank() ? '"' + line + '"' : line;
    }

    /** Says what a failure says; of one that comes from outdated class files, also how to be rid of them. */
    private static String words(Throwable failure) {
        if (failure instanceof IncompatibleClassChangeError) {
            return failure
                    + "\nthe spec was compiled for another version of this class: mvn clean test compiles it again";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static List<String> lines(String text) {
        List<String> lines = text.lines()
                .filter(line -> !LIBRARY_FRAME.matcher(line).matches())
                .map(line -> Text.visible(line.replace("\t", "    ")))
                .toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES / 2));
        shown.add("… %,d lines …".formatted(lines.size() - MOST_LINES));
        shown.addAll(lines.subList(lines.size() - MOST_LINES / 2, lines.size()));
        return shown;
    }

    private void block(String title, List<String> lines) {
        String margin = title;
        for (String line : lines) {
            text.append("  %-14s%s".formatted(margin, line).stripTrailing()).append('\n');
            margin = "";
        }
    }
}
