package netlab.chat;

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
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);

        talkUntilDropped(ann, List.of(ann), List.of(mute));

        mute.connection().rest();
    }

    @Test
    void clients_that_do_not_read_hold_up_nobody(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest another = Guest.enter(lab.connectMute(server));
        Guest bob = Guest.enter(lab, server);

        talkUntilDropped(ann, List.of(ann, bob), List.of(mute, another));
        bob.says("only we two");

        ann.hears(bob.saying("only we two"));
        bob.hears(bob.saying("only we two"));
    }

    @Test
    void newcomers_are_let_in_while_a_client_does_not_read(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);
        for (int said = 0; said < 600; said += 10) {
            List<String> lines = lines(said, 10, 6_000);
            ann.says(lines).hears(ann, lines);
        }

        Guest newcomer = Guest.enter(lab, server);
        newcomer.says("hello");

        ann.hears(newcomer.saying("hello"));
    }

    @Test
    void a_client_that_talks_and_does_not_read_holds_up_nobody(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);

        mute.connection().flood("x".repeat(10_000));
        ann.hearsAtLast(mute.leaving());
        ann.says("silence");

        ann.hearsAtLast(ann.saying("silence"));
    }

    @Test
    void a_client_that_pauses_is_not_dropped_before_a_thousand_lines_wait(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest pausing = Guest.enter(lab, server);
        Guest ann = Guest.enter(lab, server);
        List<String> said = new ArrayList<>();

        while (said.size() < 900) {
            List<String> lines = lines(said.size(), 10, 10_000);
            ann.says(lines).hears(ann, lines);
            said.addAll(lines);
        }

        pausing.hears(ann, said);
    }

    @Test
    void a_client_that_reads_is_not_dropped_for_a_burst(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 10);
        Guest ann = guests.getFirst();
        List<String> lines = lines(0, 20_000, 20);

        AtOnce.run(() -> ann.says(lines), () -> AtOnce.each(guests, guest -> guest.hears(ann, lines)));
    }

    /** Talks until everybody who listens has heard that all of these were dropped. */
    private static void talkUntilDropped(Guest speaker, List<Guest> guests, List<Guest> mutes) {
        List<Listener> listeners =
                guests.stream().map(guest -> new Listener(guest, mutes)).toList();
        for (int said = 0; said < MOST_LINES && listeners.stream().anyMatch(Listener::isWaiting); said += 50) {
            List<String> lines = lines(said, 50, 2_000);
            speaker.says(lines);
            for (Listener listener : listeners) {
                lines.forEach(line -> listener.hears(speaker.saying(line)));
            }
        }
        listeners.forEach(
                listener -> listener.waitsForTheEnd("%,d lines of 2,000 bytes were said".formatted(MOST_LINES)));
    }

    private static List<String> lines(int from, int count, int length) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> ("line " + i + " ").repeat(length).substring(0, length))
                .toList();
    }
}
