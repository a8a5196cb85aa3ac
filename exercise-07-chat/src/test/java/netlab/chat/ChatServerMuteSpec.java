package netlab.chat;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer and clients that do not read")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class ChatServerMuteSpec {

    /** Is more than a thousand lines and what connections take, by far. */
    private static final int MOST_LINES = 20_000;

    @Test
    void a_client_that_does_not_read_is_dropped_and_announced(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest mute = Guest.enter(lab, server);
        Guest ann = Guest.enter(lab, server);

        talkUntilLeft(ann, ann, mute);

        mute.connection().rest();
    }

    @Test
    void clients_that_do_not_read_hold_up_nobody(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest another = Guest.enter(lab.connectMute(server));
        Guest bob = Guest.enter(lab, server);

        talkUntilLeft(ann, bob, mute, another);
        Guest.enter(lab, server).says("hello");

        bob.hears();
    }

    @Test
    void a_client_that_talks_and_does_not_read_holds_up_nobody(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);

        mute.connection().flood("x".repeat(10_000));

        ann.hearsAfterOthers(mute.leaving());
        ann.says("silence");
        ann.hears(ann.saying("silence"));
    }

    @Test
    void a_client_that_pauses_is_not_dropped_before_a_thousand_lines_wait(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest pausing = Guest.enter(lab, server);
        Guest ann = Guest.enter(lab, server);
        List<String> said = new ArrayList<>();

        while (said.size() < 900) {
            List<String> lines = lines(said.size(), 10, 20_000);
            ann.says(lines);
            lines.forEach(line -> ann.hears(ann.saying(line)));
            said.addAll(lines);
        }

        said.forEach(line -> pausing.hears(ann.saying(line)));
    }

    @Test
    void a_client_that_reads_is_not_dropped_for_a_burst(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 10);
        Guest ann = guests.getFirst();
        List<String> lines = lines(0, 20_000, 20);

        AtOnce.each(List.of(true, false), speaks -> {
            if (speaks) {
                return ann.says(lines);
            }
            AtOnce.each(guests, guest -> {
                lines.forEach(line -> guest.hears(ann.saying(line)));
                return guest;
            });
            return ann;
        });
    }

    /** Talks, and lets somebody listen, until all of these are announced to have left. */
    private static void talkUntilLeft(Guest speaker, Guest listener, Guest... leavers) {
        List<String> awaited =
                new ArrayList<>(List.of(leavers).stream().map(Guest::leaving).toList());
        for (int said = 0; said < MOST_LINES && !awaited.isEmpty(); said += 50) {
            List<String> lines = lines(said, 50, 2_000);
            speaker.says(lines);
            for (Guest hearer : speaker == listener ? List.of(speaker) : List.of(speaker, listener)) {
                for (String message : hearer.hearsAfterOthers(speaker.saying(lines.getLast()))) {
                    awaited.remove(message);
                }
            }
        }
        if (!awaited.isEmpty()) {
            fail(
                    "nobody hears %s, though %,d lines of 2,000 bytes were said that it does not read",
                    awaited, MOST_LINES);
        }
    }

    private static List<String> lines(int from, int count, int length) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> ("line " + i + " ").repeat(length / 10))
                .toList();
    }
}
