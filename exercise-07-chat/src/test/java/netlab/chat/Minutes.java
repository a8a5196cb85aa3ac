package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what a client has heard.
 *
 * @param messages what was said and who left, in the order in which it was heard
 */
record Minutes(Guest guest, List<String> messages) {

    Minutes(Guest guest) {
        this(guest, new ArrayList<>());
    }

    /** Goes on until a message is heard. */
    Minutes until(String message) {
        messages.addAll(guest.hearsAfterOthers(message));
        messages.add(message);
        return this;
    }

    /** Goes on until so many messages are heard. */
    Minutes until(int count) {
        while (messages.size() < count) {
            messages.add(guest.hears());
        }
        return this;
    }

    /** Goes on until all of these clients have left. */
    Minutes untilLeft(List<Guest> leavers) {
        Set<String> expected = leavers.stream().map(Guest::leaving).collect(Collectors.toCollection(HashSet::new));
        messages.forEach(expected::remove);
        while (!expected.isEmpty()) {
            messages.add(guest.hears());
            expected.remove(messages.getLast());
        }
        return this;
    }

    /** Expects that a client has said these lines, in this order, and nothing else. */
    void assertSaid(Guest speaker, List<String> lines) {
        assertThat(messages.stream().filter(message -> message.startsWith(speaker.saying(""))))
                .as("what client %s hears from client %s", guest.number(), speaker.number())
                .containsExactlyElementsOf(lines.stream().map(speaker::saying).toList());
    }

    /** Expects that the same lines were heard here and there, in the same order. */
    void assertAgree(Minutes other) {
        List<String> here = lines();
        List<String> there = other.lines();
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            String mine = i < here.size() ? here.get(i) : "nothing";
            String others = i < there.size() ? there.get(i) : "nothing";
            if (!mine.equals(others)) {
                fail(
                        "not the same order for all: behind %d lines, client %s hears \"%s\" and client %s hears \"%s\"",
                        i, guest.number(), shortened(mine), other.guest.number(), shortened(others));
            }
        }
    }

    private List<String> lines() {
        return messages.stream().filter(message -> message.contains(">>")).toList();
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
