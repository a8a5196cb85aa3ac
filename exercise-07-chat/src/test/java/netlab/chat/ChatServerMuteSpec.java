package netlab.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer and clients that do not read")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class ChatServerMuteSpec {

    /** Is how often a talk fills connections and goes on: the first time may not suffice everywhere. */
    private static final int MOST_ROUNDS = 4;

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void a_client_that_does_not_read_is_dropped_and_announced(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);

        talkUntilDropped(ann, List.of(ann), List.of(mute));

        Optional<String> end = mute.connection().lineOrEnd();
        while (end.isPresent()) {
            end = mute.connection().lineOrEnd();
        }
    }

    @Test
    void prints_that_a_client_which_does_not_read_has_left(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        server.port();
        Guest ann = Guest.enter(lab, server);
        ann.awaitMention(server, "come");
        Guest mute = Guest.enter(lab.connectMute(server));
        mute.awaitMention(server, "come");

        talkUntilDropped(ann, List.of(ann), List.of(mute));

        mute.awaitMention(server, "left");
    }

    @Test
    void sends_who_leaves_all_that_was_said_before_though_much_waits(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);
        List<String> said = Talk.thatFillsAConnection();

        bob.talks(said);
        ann.says("quit");
        bob.hears(ann.leaving());
        ann.says("what comes behind quit costs nobody a line");
        bob.talks(Talk.lines(100, 20));

        ann.hears(bob, said);
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
        ann.talks(Talk.thatFillsAConnection());

        Guest newcomer = Guest.enter(lab, server);
        newcomer.says("hello");

        ann.hears(newcomer.saying("hello"));
    }

    @Test
    void a_client_that_talks_and_does_not_read_holds_up_nobody(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest mute = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);

        mute.connection().flood("x".repeat(4_000));
        ann.hearsAtLast(mute.leaving());
        ann.says("silence");

        ann.hearsAtLast(ann.saying("silence"));
    }

    @Test
    @Waits
    void a_client_that_pauses_is_not_dropped_before_a_thousand_lines_wait(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest pausing = Guest.enter(lab.connectMute(server));
        Guest ann = Guest.enter(lab, server);
        List<String> said = new ArrayList<>(Talk.thatFillsANarrowConnection());
        said.addAll(Talk.lines(100, 50_000));
        said.addAll(Talk.lines(800, 20));

        ann.talks(said);
        server.endsWithin(A_SECOND);
        ann.says("a second later");

        pausing.hears(ann, said);
        pausing.hears(ann.saying("a second later"));
    }

    @Test
    void a_client_that_reads_is_not_dropped_for_a_burst(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 5);
        Guest ann = guests.getFirst();
        List<String> lines = Talk.lines(10_000, 20);

        AtOnce.run(() -> ann.says(lines), () -> AtOnce.each(guests, guest -> guest.hears(ann, lines)));
    }

    /** Talks until everybody who listens has heard that all of these were dropped. */
    private static void talkUntilDropped(Guest speaker, List<Guest> guests, List<Guest> mutes) {
        List<Listener> listeners =
                guests.stream().map(guest -> new Listener(guest, mutes)).toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            talk(speaker, listeners, Talk.thatFillsANarrowConnection(), 5);
            talk(speaker, listeners, Talk.lines(1_050, 20), 50);
        }
        listeners.forEach(listener ->
                listener.waitsForTheEnd("%,d lines were said, which is more than its connection takes and a thousand"
                        .formatted(MOST_ROUNDS * 1_105)));
    }

    /** Says the next piece when everybody has heard the one before, as long as anybody is to be dropped. */
    private static void talk(Guest speaker, List<Listener> listeners, List<String> lines, int piece) {
        for (int from = 0; from < lines.size() && listeners.stream().anyMatch(Listener::isWaiting); from += piece) {
            List<String> said = lines.subList(from, from + piece);
            speaker.says(said);
            listeners.forEach(listener -> said.forEach(line -> listener.hears(speaker.saying(line))));
        }
    }
}
