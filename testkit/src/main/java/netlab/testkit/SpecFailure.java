package netlab.testkit;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fails a spec: the message is one line for a list of failures, the text as a whole is the report. */
final class SpecFailure extends AssertionError {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_LINE = 200;

    private final String report;

    /** Keeps of the stack trace the place in {@code spec}, the method of that name. */
    SpecFailure(Throwable failure, String spec, String report) {
        super(oneLine(failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        this.report = report;
        setStackTrace(Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getMethodName().equals(spec))
                .toArray(StackTraceElement[]::new));
    }

    String report() {
        return report;
    }

    @Override
    public String toString() {
        return report;
    }

    private static String oneLine(String message) {
        String line = message.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return line.length() <= LONGEST_LINE ? line : Text.beginning(line, LONGEST_LINE) + " …";
    }
}
