package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts how a program refuses to work: status, one line on standard error, nothing else. */
public final class Refusals {

    private Refusals() {}

    /** Expects status 1 and the usage line, which may say in its own way what is optional and what is repeated. */
    public static void assertUsage(Program program, String synopsis) {
        String usage = "usage: " + synopsis + "\n";
        assertThat(program.exitStatus()).as("exit status").isEqualTo(1);
        assertThat(words(program.errors()).equals(words(usage)) ? usage : program.errors())
                .as("standard error")
                .isEqualTo(usage);
        assertThat(program.output()).as("standard output").isEmpty();
    }

    private static String words(String usage) {
        return usage.replaceAll("[\\[\\].…]", "").replaceAll(" +", " ").replaceAll("\\b(\\w+) \\1\\b ?", "$1");
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
        String errors = program.errors();
        assertThat(errors.length())
                .withFailMessage(
                        "standard error quotes a bad value in place of its length, %d:%n%s", length, Text.quote(errors))
                .isLessThan(1_000);
        assertThat(errors.replaceAll("[,.'_\\s\u00a0\u202f]", ""))
                .withFailMessage(
                        "standard error does not name the length of the bad value, %d:%n%s", length, Text.quote(errors))
                .contains(Integer.toString(length));
    }
}
