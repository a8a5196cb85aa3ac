package netlab.webclient;

import java.util.List;
import netlab.testkit.Connection;

/**
 * Is a request that has arrived.
 *
 * @param connection where the answer is awaited
 * @param text request line, headers and empty line as they were sent
 */
record RequestHead(Connection connection, String text) {

    /** Waits for a request up to its empty line. */
    static RequestHead of(Connection connection) {
        StringBuilder text = new StringBuilder();
        String line;
        do {
            line = connection.lineAsIs();
            text.append(line);
        } while (!line.isBlank());
        return new RequestHead(connection, text.toString());
    }

    /** Returns the request line. */
    String line() {
        return lines().getFirst();
    }

    /** Returns the values of all headers of a name, whatever its case. */
    List<String> values(String name) {
        String start = name + ":";
        return lines().stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** Returns all media types that are accepted, without blanks. */
    String accepted() {
        return String.join(",", values("Accept")).replace(" ", "");
    }

    /** Sends an answer and closes. */
    void answer(String answer) {
        connection.sendAsIs(answer);
        connection.halfClose();
    }

    private List<String> lines() {
        return text.lines().toList();
    }
}
