package netlab.base;

/** Checks and reads the arguments of a program. */
public final class Arguments {

    private static final int HIGHEST_PORT = 65_535;

    private final String[] values;

    /**
     * Counts the arguments.
     *
     * @param synopsis the program's name and its arguments, those in brackets being optional
     * @throws Failure if there are too few or too many
     */
    public Arguments(String synopsis, String... values) throws Failure {
        int most = synopsis.split(" ").length - 1;
        int optional = synopsis.split("\\[").length - 1;
        if (values.length > most || values.length < most - optional) {
            throw Failure.usage(synopsis);
        }
        this.values = values.clone();
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
