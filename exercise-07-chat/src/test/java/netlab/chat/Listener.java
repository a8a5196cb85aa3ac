package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Listens to a talk in the course of which some clients are to be dropped. */
final class Listener {

    private final Guest guest;
    private final Set<String> awaited;

    Listener(Guest guest, List<Guest> leavers) {
        this.guest = guest;
        awaited = new HashSet<>(leavers.stream().map(Guest::leaving).toList());
    }

    /** Tells whether it has not heard yet that all of them are dropped. */
    boolean isWaiting() {
        return !awaited.isEmpty();
    }

    /** Waits for what is said next; before it, some may be announced to have left. */
    void hears(String message) {
        String heard = guest.hearsWhereIsDue(Guest.quote(message));
        while (awaited.remove(heard)) {
            heard = guest.hearsWhereIsDue(Guest.quote(message));
        }
        guest.assertHeard(heard, message);
    }

    /** Waits until all are dropped, when as much was said as {@code reason} tells. */
    void waitsForTheEnd(String reason) {
        try {
            while (isWaiting()) {
                assertThat(awaited.remove(guest.hearsWhereIsDue("one of " + awaited)))
                        .isTrue();
            }
        } catch (AssertionError e) {
            throw new AssertionError(
                    "client %s does not hear %s, though %s".formatted(guest.number(), awaited, reason), e);
        }
    }
}
