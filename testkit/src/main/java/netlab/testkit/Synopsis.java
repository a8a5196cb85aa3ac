package netlab.testkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands the usage line of a program, for example {@code UdpClient [--tries N] HOST PORT [MESSAGE]}.
 *
 * @param text the line without {@code usage: }
 */
record Synopsis(String text) {

    private static final Pattern OPTION = Pattern.compile(" \\[(--[a-z-]+)(?: ([A-Z:]+))?]");

    /** Is an option; the value is empty for one that takes none. */
    record Option(String name, String value) {
        boolean isNumber() {
            return List.of("SECONDS", "MILLIS", "N").contains(value);
        }

        /** Returns the option with a value that it may have. */
        Stream<String> example() {
            if (value.isEmpty()) {
                return Stream.of(name);
            }
            return Stream.of(name, isNumber() ? "9" : "127.0.0.1:9");
        }
    }

    String program() {
        return text.split(" ")[0];
    }

    /** Returns the options, which all stand before the other arguments. */
    List<Option> options() {
        return OPTION.matcher(text).results().map(Synopsis::option).toList();
    }

    /** Returns how many arguments there are at most besides options. */
    int mostArguments() {
        return OPTION.matcher(text).replaceAll("").split(" ").length - 1;
    }

    /** Tells whether the last argument may be repeated. */
    boolean isOpenEnded() {
        return text.endsWith("...");
    }

    private static Option option(MatchResult option) {
        return new Option(option.group(1), option.group(2) == null ? "" : option.group(2));
    }
}
