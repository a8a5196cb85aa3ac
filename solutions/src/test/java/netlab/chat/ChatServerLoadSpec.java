package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Loads the reference with more than the exercise asks for, within the 256 MiB that every program has. */
@DisplayName("ChatServer under load")
@ExtendWith(LabExtension.class)
@Isolated
class ChatServerLoadSpec {

    private static final int MEMBERS = 500;
    private static final int ROUNDS = 12;
    private static final int LINES = 100;

    @Test
    void tells_every_line_to_five_hundred_members(Lab lab) {
        Program server = lab.startAlone("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, MEMBERS);

        AtOnce.each(guests, guest -> guest.says(List.of("I am " + guest.number())));
        List<Minutes> minutes = AtOnce.each(guests, guest -> new Minutes(guest).until(MEMBERS));

        guests.forEach(speaker -> minutes.getFirst().assertSaid(speaker, List.of("I am " + speaker.number())));
        minutes.forEach(minutes.getFirst()::assertAgree);
    }

    @Test
    void tells_as_many_lines_a_second_beside_a_member_that_never_reads(Lab lab) {
        Program plain = lab.startAlone("ChatServer", "0");
        List<Guest> without = Guest.enter(lab, plain, MEMBERS);
        Program troubled = lab.startAlone("ChatServer", "0");
        Guest mute = Guest.enter(lab.connectMute(troubled));
        fillConnection(Guest.enter(lab, troubled));
        List<Guest> beside = Guest.enter(lab, troubled, MEMBERS);
        talk(without, 0);
        talk(beside, 0);

        long nanosWithout = 0;
        long nanosBeside = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            nanosWithout += talk(without, round);
            nanosBeside += talk(beside, round);
        }

        System.out.printf(
                "deliveries a second to %d members: %,d without and %,d beside a member that never reads%n",
                MEMBERS, perSecond(nanosWithout), perSecond(nanosBeside));
        assertThat(perSecond(nanosBeside)).isGreaterThan(perSecond(nanosWithout) * 9 / 10);
        troubled.prints(mute.leaving() + "\n");
    }

    /** Says more than the connection of a member takes that never reads. */
    private static void fillConnection(Guest speaker) {
        for (int i = 0; i < 100; i++) {
            String line = "x".repeat(60_000);
            speaker.says(line);
            speaker.hears(speaker.saying(line));
        }
        speaker.connection().close();
    }

    /** Lets the first member speak until all have heard all; returns how long that took. */
    private static long talk(List<Guest> guests, int round) {
        Guest speaker = guests.getFirst();
        List<String> lines = IntStream.range(0, LINES)
                .mapToObj(i -> "round %d line %d".formatted(round, i))
                .toList();
        long start = System.nanoTime();
        speaker.says(lines);
        AtOnce.each(guests, guest -> {
            lines.forEach(line -> guest.hearsAtLast(speaker.saying(line)));
            return guest;
        });
        return System.nanoTime() - start;
    }

    private static long perSecond(long nanos) {
        return Math.round(1e9 * MEMBERS * LINES * ROUNDS / nanos);
    }
}
