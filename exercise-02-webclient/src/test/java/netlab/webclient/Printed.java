package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import netlab.testkit.Program;

/**
 * Is what HttpFetch printed.
 *
 * @param headers lines such as {@code content-type: text/html}, the names in lower case
 */
record Printed(String status, List<String> headers, String body) {

    private static final String EMPTY_LINE = "\n\n";
    private static final int EXCERPT = 20;

    /** Waits for the end of the program, which must be a good one. */
    static Printed by(Program program) {
        assertThat(program.exitStatus()).as("exit status").isZero();
        String output = program.output();
        assertThat(output).as("standard output").contains(EMPTY_LINE);
        int end = output.indexOf(EMPTY_LINE);
        List<String> head = output.substring(0, end).lines().toList();
        return new Printed(
                head.getFirst(),
                head.stream().skip(1).map(Printed::withNameInLowerCase).toList(),
                output.substring(end + EMPTY_LINE.length()));
    }

    private static String withNameInLowerCase(String header) {
        int end = header.indexOf(": ");
        assertThat(header).as("a header, which is printed as name: value").matches("(?s).+?: .*");
        return header.substring(0, end).toLowerCase(Locale.ROOT) + header.substring(end);
    }

    /** Expects a body, behind which the program may end the line. */
    void assertBody(String expected) {
        assertThat(body).as("body").isIn(expected, expected + "\n");
    }

    /** Expects a body, of which a failure shows only where the printed one begins to differ. */
    void assertLongBody(String expected) {
        String printed = body.stripTrailing();
        String sent = expected.stripTrailing();
        int same = Arrays.mismatch(printed.toCharArray(), sent.toCharArray());
        if (same >= 0) {
            assertThat(excerpt(printed, same))
                    .as("body from character %d on", same)
                    .isEqualTo(excerpt(sent, same));
        }
    }

    private static String excerpt(String text, int from) {
        return text.substring(from, Math.min(from + EXCERPT, text.length()));
    }
}
