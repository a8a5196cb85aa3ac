package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer stands a crowd")
@ExtendWith(LabExtension.class)
@Tag("step-6")
class ChatServerCrowdSpec {

    @Test
    void gives_a_hundred_clients_that_come_at_once_different_numbers(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest first = Guest.enter(lab, server);

        List<Guest> guests = AtOnce.each(
                numbersTo(100), i -> Guest.enter(lab, server, "one of a hundred clients that come at once"));

        assertThat(new HashSet<>(guests.stream().map(Guest::number).toList()))
                .as("different numbers of 100 clients")
                .hasSize(100)
                .doesNotContain(first.number());
    }

    @Test
    void sends_what_a_hundred_clients_say_at_once_to_all_in_the_same_order(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 100);
        List<String> lines = lines("line %d", 15);

        AtOnce.each(guests, guest -> guest.says(lines));
        List<Minutes> minutes = whileServerIsWell(
                server,
                () -> AtOnce.each(
                        List.of(guests.getFirst(), guests.get(50), guests.getLast()),
                        guest -> new Minutes(guest).until(guests.size() * lines.size())));

        guests.forEach(speaker -> minutes.getFirst().assertSaid(speaker, lines));
        minutes.forEach(minutes.getFirst()::assertAgree);
    }

    @Test
    void sends_long_lines_whole_that_many_say_at_once(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 10);
        List<String> lines = lines("line %d " + "0123456789".repeat(1_000), 10);

        List<Minutes> minutes = AtOnce.each(guests, guest -> {
            Minutes heard = new Minutes(guest);
            for (String line : lines) {
                guest.says(line);
                heard.until(guest.saying(line));
            }
            return heard.until(guests.size() * lines.size());
        });

        minutes.forEach(heard -> guests.forEach(speaker -> heard.assertSaid(speaker, lines)));
    }

    @Test
    void misses_nothing_while_others_come_talk_and_leave(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> guests = Guest.enter(lab, server, 40);
        Minutes speaker = new Minutes(guests.getFirst());
        Minutes listener = new Minutes(guests.getLast());
        CountDownLatch visits = new CountDownLatch(10);

        List<List<Guest>> visitors = whileServerIsWell(
                server,
                () -> AtOnce.each(
                        numbersTo(11), i -> i == 0 ? speakDuring(visits, speaker) : visit(visits, lab, server)));
        speaker.guest().says("end");

        List<String> last = new ArrayList<>(List.of(speaker.guest().saying("end")));
        visitors.forEach(stream -> stream.forEach(visitor -> last.add(visitor.leaving())));
        speaker.untilAll(last).assertAgree(listener.untilAll(last));
    }

    /** Names an exception in the server where something fails: it explains the failure. */
    private static <T> T whileServerIsWell(Program server, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (AssertionError lost) {
            assertThat(server.errors().lines().filter(line -> line.startsWith("Exception in thread")))
                    .as("exceptions in the server, and then %s", lost.getMessage())
                    .isEmpty();
            throw lost;
        }
    }

    /** Speaks as long as there are visits, but not for ever. */
    private static List<Guest> speakDuring(CountDownLatch visits, Minutes minutes) {
        Guest speaker = minutes.guest();
        speaker.says("begin");
        String last = "begin";
        for (int i = 0; i < 200 && visits.getCount() > 0; i++) {
            List<String> lines = lines("line " + i + ".%d", 50);
            speaker.says(lines);
            minutes.until(speaker.saying(last));
            last = lines.getLast();
        }
        minutes.until(speaker.saying(last));
        return List.of();
    }

    /** Comes, talks and leaves in the middle of a line, again and again. */
    private static List<Guest> visit(CountDownLatch visits, Lab lab, Program server) {
        List<Guest> visitors = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Guest visitor = Guest.enter(lab, server);
                visitors.add(visitor);
                visitor.says("hello");
                visitor.hearsAtLast(visitor.saying("hello"));
                visitor.connection().sendAsIs("half a li");
                visitor.connection().reset();
            }
            return visitors;
        } finally {
            visits.countDown();
        }
    }

    private static List<Integer> numbersTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<String> lines(String format, int count) {
        return IntStream.range(0, count).mapToObj(format::formatted).toList();
    }
}
