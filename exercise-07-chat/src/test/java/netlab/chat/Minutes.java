package netlab.chat;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        do {
            messages.add(guest.hearsWhereIsDue(Guest.quote(message)));
        } while (!messages.getLast().equals(message));
        return this;
    }

    /** Goes on until so many messages are heard. */
    Minutes until(int count) {
        while (messages.size() < count) {
            messages.add(guest.hearsWhereIsDue("message %,d of %,d".formatted(messages.size() + 1, count)));
        }
        return this;
    }

    /** Goes on until all of these messages are heard, in whatever order. */
    Minutes untilAll(List<String> expected) {
        Set<String> missing = new HashSet<>(expected);
        messages.forEach(missing::remove);
        while (!missing.isEmpty()) {
            messages.add(guest.hearsWhereIsDue(Guest.quote(missing.iterator().next())));
            missing.remove(messages.getLast());
        }
        return this;
    }

    /** Expects that a client has said these lines, in this order, and nothing else. */
    void assertSaid(Guest speaker, List<String> lines) {
        List<String> expected = lines.stream().map(speaker::saying).toList();
        List<String> heard = messages.stream()
                .filter(message -> message.startsWith(speaker.saying("")))
                .toList();
        int same = sameAtFirst(heard, expected);
        if (same < heard.size() || same < expected.size()) {
            fail(
                    "behind %,d lines of client %s, client %s hears %s%nin place of %s",
                    same, speaker.number(), guest.number(), lineAt(same, heard), lineAt(same, expected));
        }
    }

    /** Expects that the same lines were heard here and there, in the same order. */
    void assertAgree(Minutes other) {
        List<String> here = lines();
        List<String> there = other.lines();
        int same = sameAtFirst(here, there);
        if (same < here.size() || same < there.size()) {
            fail(
                    "not the same order for all: behind %,d lines, client %s hears %s%nand client %s hears %s",
                    same, guest.number(), lineAt(same, here), other.guest.number(), lineAt(same, there));
        }
    }

    private List<String> lines() {
        return messages.stream().filter(message -> message.contains(">>")).toList();
    }

    private static String lineAt(int index, List<String> lines) {
        return index < lines.size() ? Guest.quote(lines.get(index)) : "nothing";
    }

    /** Returns how many lines at the beginning are the same. */
    private static int sameAtFirst(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }
}
