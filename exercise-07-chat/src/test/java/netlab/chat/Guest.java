package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;

/** Is a client of the chat server, with the number that it was given. */
record Guest(Connection connection, String number) {

    /** Matches what is said and who leaves; any other line is a notice of which nothing is promised. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)-?\\d+(>>.*| left)");

    static Guest enter(Lab lab, Program server) {
        return enter(lab.connect(server));
    }

    /** Waits for the number of a client that has connected. */
    static Guest enter(Connection connection) {
        String number = connection.line();
        assertThat(number).as("the first line, the client's number").matches("-?\\d+");
        return new Guest(connection, number);
    }

    static List<Guest> enter(Lab lab, Program server, int count) {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guests.add(enter(lab, server));
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

    /** Returns a line of this client as everybody is to hear it. */
    String saying(String line) {
        return number + ">> " + line;
    }

    /** Returns what the others are to hear when this client has left. */
    String leaving() {
        return number + " left";
    }

    /** Waits for what is said next, or who leaves next. */
    String hears() {
        String line = connection.line();
        while (!MESSAGE.matcher(line).matches()) {
            line = connection.line();
        }
        return line;
    }

    /** Waits for the next messages, which must be these. */
    void hears(String... messages) {
        for (String message : messages) {
            assertThat(hears()).as("what client %s hears next", number).isEqualTo(message);
        }
    }

    /** Waits for these lines of a client, between which nothing else may be said. */
    Guest hears(Guest speaker, List<String> lines) {
        lines.forEach(line -> hears(speaker.saying(line)));
        return this;
    }

    /** Waits for a message and returns all that came before it. */
    List<String> hearsAfterOthers(String message) {
        List<String> others = new ArrayList<>();
        for (String heard = hears(); !heard.equals(message); heard = hears()) {
            others.add(heard);
        }
        return others;
    }
}
