package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer lets clients go")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class ChatServerLeaveSpec {

    @Test
    void closes_the_connection_of_a_client_that_says_quit(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);

        ann.says("quit");

        assertThat(ann.connection().rest()).as("what comes after quit").doesNotContain(ann.saying("quit"));
    }

    @Test
    void says_who_has_left_in_place_of_quit(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);
        Guest cid = Guest.enter(lab, server);

        ann.says("bye", "quit");
        bob.hears(ann.saying("bye"), ann.leaving());
        bob.connection().sendAsIs("quit\r\n");

        cid.hears(ann.saying("bye"), ann.leaving(), bob.leaving());
    }

    @Test
    void passes_on_nothing_that_comes_after_quit(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> leavers = Guest.enter(lab, server, 8);
        Guest bob = Guest.enter(lab, server);

        for (Guest leaver : leavers) {
            leaver.says("quit", bob.number(), "late", "quit");
            bob.hears(leaver.leaving());
            leaver.connection().sendWhatIsTaken("later\n".getBytes(StandardCharsets.UTF_8));
            bob.says("still here");
            bob.hears(bob.saying("still here"));
        }
    }

    @Test
    void sends_a_client_that_says_quit_all_that_was_said_before(Lab lab) {
        Program server = lab.start("ChatServer", "0");

        for (int i = 0; i < 20; i++) {
            Guest guest = Guest.enter(lab, server);
            guest.says("one", "two", "three", "quit");
            List.of("one", "two", "three").forEach(line -> guest.hearsAtLast(guest.saying(line)));
        }
    }

    @Test
    void takes_the_end_of_input_for_leaving(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("one", "two");
        ann.connection().halfClose();

        bob.hears(ann.saying("one"), ann.saying("two"), ann.leaving());
        ann.hears(ann.saying("one"), ann.saying("two"));
        ann.connection().rest();
        bob.says("gone");
        bob.hears(bob.saying("gone"));
    }

    @Test
    void takes_a_closed_connection_for_leaving(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.connection().close();
        bob.hears(ann.leaving());
        bob.says("gone");

        bob.hears(bob.saying("gone"));
    }

    @Test
    void takes_a_reset_in_the_middle_of_a_line_for_leaving(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("whole");
        bob.hears(ann.saying("whole"));
        ann.connection().sendAsIs("half a li");
        ann.connection().reset();

        String heard = bob.hearsWhereIsDue(Guest.quote(ann.leaving()));
        if (heard.equals(ann.saying("half a li"))) {
            heard = bob.hearsWhereIsDue(Guest.quote(ann.leaving()));
        }
        bob.assertHeard(heard, ann.leaving());
        bob.says("gone");
        bob.hears(bob.saying("gone"));
    }

    @Test
    void lets_the_others_talk_on_when_connections_have_broken(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest first = Guest.enter(lab, server);
        Guest ann = Guest.enter(lab, server);
        Guest second = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        first.connection().reset();
        bob.hears(first.leaving());
        second.connection().close();
        bob.hears(second.leaving());

        ann.hears(first.leaving(), second.leaving());
        for (Guest speaker : List.of(ann, bob, ann, bob)) {
            speaker.says("hello");
            ann.hears(speaker.saying("hello"));
            bob.hears(speaker.saying("hello"));
        }
    }

    @Test
    void the_others_keep_their_numbers_and_their_connections(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 5);
        Guest ann = guests.get(1);
        Guest bob = guests.get(4);

        for (int leaver : new int[] {0, 2, 3}) {
            guests.get(leaver).says("quit");
            ann.hears(guests.get(leaver).leaving());
            bob.hears(guests.get(leaver).leaving());
        }
        bob.says("one");
        ann.hears(bob.saying("one"));
        ann.says("two");

        bob.hears(bob.saying("one"), ann.saying("two"));
    }

    @Test
    void gives_no_number_again_once_its_owner_has_left(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);
        Guest cid = Guest.enter(lab, server);

        ann.says("quit");
        cid.hears(ann.leaving());
        bob.says("quit");
        cid.hears(bob.leaving());
        Guest dot = Guest.enter(lab, server);

        assertThat(dot.number()).isNotIn(ann.number(), bob.number(), cid.number());
    }

    @Test
    void prints_who_came_and_who_left(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        server.port();

        Guest ann = Guest.enter(lab, server);
        ann.awaitMention(server, "come");
        Guest bob = Guest.enter(lab, server);
        bob.awaitMention(server, "come");
        ann.connection().close();

        ann.awaitMention(server, "left");
    }

    @Test
    void prints_who_left_whether_by_quit_or_by_the_end_of_input_or_by_a_reset(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        server.port();
        List<Consumer<Guest>> ways = List.of(
                guest -> {
                    guest.says("quit");
                    guest.connection().rest();
                },
                guest -> {
                    guest.connection().halfClose();
                    guest.connection().rest();
                },
                guest -> guest.connection().reset());

        for (Consumer<Guest> leave : ways) {
            Guest guest = Guest.enter(lab, server);
            guest.awaitMention(server, "come");
            leave.accept(guest);
            guest.connection().close();
            guest.awaitMention(server, "left");
        }
    }
}
