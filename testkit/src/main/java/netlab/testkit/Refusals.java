package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts how a program refuses to work: status, one line on standard error, nothing else. */
public final class Refusals {

    private Refusals() {}

    /** Expects status 1 and the usage line. */
    public static void assertUsage(Program program, String synopsis) {
        assertThat(program.exitStatus()).as("exit status").isEqualTo(1);
        assertThat(program.errors()).as("standard error").isEqualTo("usage: " + synopsis + "\n");
        assertThat(program.output()).as("standard output").isEmpty();
    }

    /** Expects {@code status} and one line that contains each of {@code quoted}. */
    public static void assertRefusal(Program program, int status, String... quoted) {
        assertThat(program.exitStatus())
                .as("exit status of %s", program.commandLine())
                .isEqualTo(status);
        assertThat(program.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(1);
        for (String value : quoted) {
            assertThat(program.errors()).as("standard error").contains(value);
        }
        assertThat(program.output()).as("standard output").isEmpty();
    }

    /** Expects on standard error, in the end and instead of a value that is too long to be quoted, its length. */
    public static void assertQuotedByLength(Program program, int length) {
        program.exitStatus();
        assertThat(program.errors().replaceAll("[,.'_\\s\u00a0\u202f]", ""))
                .as("standard error, without blanks and separators")
                .hasSizeLessThan(1_000)
                .contains(Integer.toString(length));
    }
}
