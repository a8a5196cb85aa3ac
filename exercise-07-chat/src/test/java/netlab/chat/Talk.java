package netlab.chat;

import java.util.List;
import java.util.stream.IntStream;

/** Makes up what is said where only the amount matters. */
final class Talk {

    private static final int LONG = 60_000;

    private Talk() {}

    /** Returns a little more than finds room in a connection like any other that nobody reads. */
    static List<String> thatFillsAConnection() {
        return lines(80, LONG);
    }

    /** Returns a little more than finds room in the connection of a client that never reads. */
    static List<String> thatFillsANarrowConnection() {
        return lines(55, LONG);
    }

    /** Returns lines that hold characters of which some programs think something. */
    static List<String> ofUnusualCharacters() {
        return List.of(
                "a form feed \f ends no line",
                "NUL \0 ends nothing",
                "\uFEFFU+FEFF stands before this",
                "e and U+0301, e\u0301, are two characters",
                "\ta tab stands before this");
    }

    /** Returns so many different lines of this length. */
    static List<String> lines(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    String words = "line " + number + " ";
                    return words.repeat(length / words.length() + 1).substring(0, length);
                })
                .toList();
    }
}
