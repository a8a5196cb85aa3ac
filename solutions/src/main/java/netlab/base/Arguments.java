package netlab.base;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks and reads the options and arguments of a program. */
public final class Arguments {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern OPTION = Pattern.compile(" \\[(--[a-z-]+)( [A-Z:]+)?]");

    private final Map<String, String> options = new HashMap<>();
    private final String[] values;

    /**
     * Reads the options and counts the arguments behind them.
     *
     * @param synopsis the program's name, its options such as {@code [--timeout SECONDS]}, and its
     *     arguments, those in brackets being optional; the last one may be repeated if it ends in {@code ...}
     * @throws Failure if there are too few or too many, or an option is none of the program's
     */
    public Arguments(String synopsis, String... arguments) throws Failure {
        values = Arrays.copyOfRange(arguments, readOptions(synopsis, arguments), arguments.length);
        String plain = OPTION.matcher(synopsis).replaceAll("");
        int most = plain.split(" ").length - 1;
        int least = most - (plain.split("\\[").length - 1);
        if (values.length < least || values.length > most && !plain.endsWith("...")) {
            throw Failure.usage(synopsis);
        }
    }

    /** Returns how many of the arguments are options and their values. */
    private int readOptions(String synopsis, String... arguments) throws Failure {
        Map<String, Boolean> takesValue = new HashMap<>();
        for (Matcher option = OPTION.matcher(synopsis); option.find(); ) {
            takesValue.put(option.group(1), option.group(2) != null);
        }
        int next = 0;
        while (!takesValue.isEmpty() && next < arguments.length && arguments[next].startsWith("--")) {
            String name = arguments[next++];
            if (!takesValue.containsKey(name)) {
                throw unknownOption(name);
            }
            if (takesValue.get(name) && next == arguments.length) {
                throw Failure.badValue("option without its value", name);
            }
            options.put(name, takesValue.get(name) ? arguments[next++] : "");
        }
        return next;
    }

    /** Tells whether an option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** Quotes an option without what stands behind a {@code =}, which may be a password. */
    private static Failure unknownOption(String option) {
        return Failure.badValue("unknown option", option.replaceFirst("(?s)=.*", "=..."));
    }

    /** Returns the value of an option. */
    public String option(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** Returns the value of an option that is a whole number of at least 1. */
    public int number(String option, int otherwise) throws Failure {
        String value = option(option, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Failure.badValue(option + " is no whole number", value);
        }
        throw Failure.badValue(option + " is less than 1", value);
    }

    /** Returns how many arguments there are besides options. */
    public int count() {
        return values.length;
    }

    public String text(int index) {
        return values[index];
    }

    public String text(int index, String otherwise) {
        return index < values.length ? values[index] : otherwise;
    }

    /** Returns a text that fits on a line. */
    public String line(int index, String otherwise) throws Failure {
        String text = text(index, otherwise);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw Failure.badValue("MESSAGE is more than a line", text);
        }
        return text;
    }

    public String host(int index) throws Failure {
        if (values[index].isEmpty()) {
            throw Failure.badValue("HOST is empty", values[index]);
        }
        return values[index];
    }

    /** Returns a port to listen on, where 0 is any free one. */
    public int serverPort(int index) throws Failure {
        return port(values[index], 0);
    }

    /** Returns a port to connect to. */
    public int clientPort(int index) throws Failure {
        return port(values[index], 1);
    }

    private static int port(String value, int lowest) throws Failure {
        try {
            int port = Integer.parseInt(value);
            if (port >= lowest && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw Failure.badValue("PORT is no number", value);
        }
        throw Failure.badValue("PORT is not within %d and %d".formatted(lowest, HIGHEST_PORT), value);
    }
}
