package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;

/**
 * Is a client of the chat server, with the number that it was given.
 *
 * @param gone are the messages that have told it who has left
 */
record Guest(Connection connection, String number, Set<String> gone) {

    /** Begins what is said, and is who leaves; any other line is a notice of which nothing is promised. */
    private static final Pattern MESSAGE = Pattern.compile("-?\\d+(>>| left\\z)");

    private static final int AT_A_TIME = 10;

    static Guest enter(Lab lab, Program server) {
        return enter(lab.connect(server));
    }

    /**
     * Connects a client and waits for its number.
     *
     * @param who tells which of many clients it is
     */
    static Guest enter(Lab lab, Program server, String who) {
        try {
            return enter(lab, server);
        } catch (AssertionError lost) {
            throw new AssertionError("%s gets no number:%n%s".formatted(who, lost.getMessage()), lost);
        }
    }

    /** Waits for the number of a client that has connected. */
    static Guest enter(Connection connection) {
        String number = connection.line();
        assertNumber(number);
        return new Guest(connection, number, new HashSet<>());
    }

    static void assertNumber(String line) {
        assertThat(line).as("the first line, the client's number").matches("-?\\d+");
    }

    static List<Guest> enter(Lab lab, Program server, int count) {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guests.add(enter(lab, server, "client %d of %d".formatted(i + 1, count)));
        }
        return guests;
    }

    void says(String... lines) {
        connection.send(lines);
    }

    /** Sends many lines in one piece. */
    Guest says(List<String> lines) {
        connection.send(lines.toArray(String[]::new));
        return this;
    }

    /** Says lines and hears them, a few at a time, so that little is ever on its way. */
    void talks(List<String> lines) {
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            List<String> few = lines.subList(from, Math.min(from + AT_A_TIME, lines.size()));
            says(few).hears(this, few);
        }
    }

    /** Returns a line of this client as everybody is to hear it. */
    String saying(String line) {
        return number + ">> " + line;
    }

    /** Returns what the others are to hear when this client has left. */
    String leaving() {
        return number + " left";
    }

    /**
     * Waits for what is said next, or who leaves next.
     *
     * @param due tells which message is awaited
     */
    String hearsWhereIsDue(String due) {
        List<String> notices = new ArrayList<>();
        try {
            String line = connection.line();
            while (!MESSAGE.matcher(line).lookingAt()) {
                notices.add(line);
                line = connection.line();
            }
            assertNews(line);
            return line;
        } catch (AssertionError lost) {
            throw new AssertionError(
                    "the client with number %s:%n%s%nin place of %s%s"
                            .formatted(number, lost.getMessage(), due, behind(notices)),
                    lost);
        }
    }

    private void assertNews(String message) {
        if (!message.contains(">>") && !gone.add(message)) {
            fail("it hears %s for the second time", quote(message));
        }
    }

    private static String behind(List<String> notices) {
        return notices.isEmpty()
                ? ""
                : "%nbehind %s, which is taken for a notice, being neither NUMBER>> LINE nor NUMBER left"
                        .formatted(quote(notices.getFirst()));
    }

    /** Waits for the next messages, which must be these. */
    void hears(String... messages) {
        for (String message : messages) {
            assertHeard(hearsWhereIsDue(quote(message)), message);
        }
    }

    /** Expects that the message which was heard is this one. */
    void assertHeard(String heard, String message) {
        if (!heard.equals(message)) {
            fail("the client with number %s hears %s%nin place of %s", number, quote(heard), quote(message));
        }
    }

    /**
     * Waits for a line on the server's screen that names this client by its number, its port or its address.
     *
     * @param what tells what the client has done: come or left
     */
    void awaitMention(Program server, String what) {
        List<String> others = new ArrayList<>();
        try {
            mention(server, others);
        } catch (AssertionError missing) {
            throw new AssertionError(
                    "%s, which names the client with number %s, that has %s; since what was awaited before, it has printed %s"
                            .formatted(missing.getMessage(), number, what, others.isEmpty() ? "nothing" : others),
                    missing);
        }
    }

    private void mention(Program server, List<String> others) {
        Pattern digits = Pattern.compile("(?<![\\d.:-])%s(?![.:]?\\d)".formatted(number));
        String port = Integer.toString(connection.port());
        String line = server.line();
        while (!digits.matcher(line).find() && !line.contains(port) && !line.contains(connection.address())) {
            others.add(line);
            line = server.line();
        }
    }

    /** Shows a message in quotation marks, a long one without its middle. */
    static String quote(String message) {
        int length = message.length();
        return length < 80
                ? '"' + message + '"'
                : "\"%s … %,d characters … %s\""
                        .formatted(message.substring(0, 30), length - 60, message.substring(length - 30));
    }

    /** Waits for these lines of a client, between which nothing else may be said. */
    Guest hears(Guest speaker, List<String> lines) {
        lines.forEach(line -> hears(speaker.saying(line)));
        return this;
    }

    /** Waits for a message, however much is said before. */
    void hearsAtLast(String message) {
        String heard = hearsWhereIsDue(quote(message));
        while (!heard.equals(message)) {
            heard = hearsWhereIsDue(quote(message));
        }
    }
}
