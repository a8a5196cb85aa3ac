package netlab.solutions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netlab.grader.Spec;
import netlab.grader.Verdict;

/**
 * Is what the author of a wrong program reads first: a spec that must fail on it, and in which words it
 * does. What is different in every run has a name: {@code PORT}, {@code FOLDER}, {@code N}. A message
 * that is kept may end in {@code …}, in place of a rest that is never the same.
 */
record Message(String text) {

    /** Is kept of a mistake that is new. */
    static final Message NONE = new Message("");

    private static final String ANY_REST = "…";

    private record Variable(Pattern pattern, String name) {
        Variable(String pattern, String name) {
            this(Pattern.compile(pattern), name);
        }
    }

    private static final List<Variable> VARIABLES = List.of(
            new Variable(Pattern.quote(System.getProperty("java.io.tmpdir")) + "[/\\\\][\\w-]+", "FOLDER"),
            new Variable("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT"),
            new Variable("127\\.(?!0\\.0\\.[12](?!\\d))\\d+\\.\\d+\\.\\d+", "127.N.N.N"),
            new Variable("(\\p{L}+, )?\\d{1,2} \\p{L}+ \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}", "DATE"),
            new Variable("<[\\w.-]{9,}@[\\w.]+>", "<ID>"),
            new Variable("\\bThread-\\d+", "Thread-N"),
            new Variable("waited \\d+ s", "waited N s"),
            new Variable("\\.java:\\d+", ".java:N"),
            new Variable("@[0-9a-f]{5,8}\\b", "@N"),
            new Variable("(?<![\\d,.])\\d[\\d,]{3,}(?!\\.\\d|:[0-9a-f])", "N"),
            new Variable("(?m)(^ *␉at .*\\R)+", "  ␉at …\n"));
    /** Begins what a report says below: which programs ran, and the conversation. */
    private static final String TITLE = "  \\S.*";

    /** Returns the message of the first spec that must fail and does. */
    static Optional<Message> first(Mistake mistake, Map<Spec, Verdict> verdicts) {
        return verdicts.keySet().stream()
                .filter(spec -> mistake.fails().contains(spec.name())
                        && verdicts.get(spec).failed())
                .min(Spec::compareTo)
                .map(spec -> of(spec, verdicts.get(spec).report()));
    }

    private static Message of(Spec spec, String report) {
        String words = report.lines()
                .skip(1)
                .takeWhile(line -> !line.matches(TITLE))
                .map(line -> "  " + line.strip())
                .collect(Collectors.joining("\n"));
        for (Variable variable : VARIABLES) {
            words = variable.pattern().matcher(words).replaceAll(variable.name());
        }
        return new Message(spec.name() + "\n" + words);
    }

    /** Returns the name of the spec. */
    String spec() {
        return text.lines().findFirst().orElse("");
    }

    /** Tells whether this is what {@code kept} says, as far as that goes. */
    boolean isAs(Message kept) {
        return kept.text.endsWith(ANY_REST)
                ? text.startsWith(kept.text.substring(0, kept.text.length() - ANY_REST.length()))
                : text.equals(kept.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
