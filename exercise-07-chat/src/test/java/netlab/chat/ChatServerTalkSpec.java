package netlab.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import netlab.testkit.AtOnce;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer passes on what is said")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class ChatServerTalkSpec {

    @Test
    void sends_a_line_back_to_who_has_said_it(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);

        ann.says("hello");
        ann.hears(ann.saying("hello"));
        ann.says("again");

        ann.hears(ann.saying("again"));
    }

    @Test
    void sends_a_line_to_everybody_with_the_number_of_who_has_said_it(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);
        Guest silent = Guest.enter(lab, server);

        ann.says("hello");
        bob.hears(ann.saying("hello"));
        bob.says("who is it?");

        ann.hears(ann.saying("hello"), bob.saying("who is it?"));
        bob.hears(bob.saying("who is it?"));
        silent.hears(ann.saying("hello"), bob.saying("who is it?"));
    }

    @Test
    void passes_on_blanks_and_empty_lines_as_they_are(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("  two  words  ", "", "   ", "\tend");

        bob.hears(ann.saying("  two  words  "), ann.saying(""), ann.saying("   "), ann.saying("\tend"));
    }

    @Test
    void passes_on_a_line_in_which_quit_is_not_alone(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("quit now", "I quit", "quit " + bob.number(), "quit" + bob.number());

        bob.hears(
                ann.saying("quit now"),
                ann.saying("I quit"),
                ann.saying("quit " + bob.number()),
                ann.saying("quit" + bob.number()));
    }

    @Test
    void passes_on_a_line_that_looks_like_its_own(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says(bob.number(), bob.saying("hello"), bob.leaving());

        bob.hears(ann.saying(bob.number()), ann.saying(bob.saying("hello")), ann.saying(bob.leaving()));
    }

    @Test
    void takes_line_feed_and_carriage_return_line_feed_as_the_end_of_a_line(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.connection().sendAsIs("one\r\n\r\ntwo \n\nthree \r\n");

        bob.hears(ann.saying("one"), ann.saying(""), ann.saying("two "), ann.saying(""), ann.saying("three "));
    }

    @Test
    void takes_carriage_return_and_line_feed_for_one_end_that_arrive_in_two_pieces(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.connection().sendAsIs("one\r\ntwo\r");
        bob.hears(ann.saying("one"));
        ann.connection().sendAsIs("\nthree\r\n");

        bob.hears(ann.saying("two"), ann.saying("three"));
    }

    @Test
    void passes_on_signs_that_mean_something_to_programs(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("100 % of %d", "$1 or \\1", "<b>{0}</b>");

        bob.hears(ann.saying("100 % of %d"), ann.saying("$1 or \\1"), ann.saying("<b>{0}</b>"));
    }

    @Test
    void passes_on_every_character_as_it_is(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        for (String line : Talk.ofUnusualCharacters()) {
            ann.says(line);
            bob.hears(ann.saying(line));
        }
    }

    @Test
    void puts_a_line_together_that_arrives_in_two_pieces(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.connection().sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        bob.hears(ann.saying("one"));
        ann.connection().sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));

        bob.hears(ann.saying("two hé three"));
    }

    @Test
    void passes_on_a_line_of_any_length_whole(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        String line = "0".repeat(65_535);
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says(line + "\r", line, "short");

        bob.hears(ann.saying(line), ann.saying(line), ann.saying("short"));
    }

    @Test
    void passes_on_a_line_of_a_megabyte_whole_or_lets_its_speaker_go(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        String line = "0".repeat(1 << 20);
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.connection().sendWhatIsTaken((line + "\n").getBytes(StandardCharsets.UTF_8));

        String heard = bob.hearsWhereIsDue("a line of a megabyte, or " + Guest.quote(ann.leaving()));
        if (!heard.equals(ann.saying(line)) && !heard.equals(ann.leaving())) {
            throw new AssertionError("a line of a megabyte is heard as " + Guest.quote(heard));
        }
        bob.says("on");
        bob.hearsAtLast(bob.saying("on"));
    }

    @Test
    void passes_on_what_others_say_while_a_client_is_in_the_middle_of_a_line(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest slow = Guest.enter(lab, server);
        slow.connection().sendAsIs("half ");
        Guest ann = Guest.enter(lab, server);

        ann.says("hello");
        slow.hears(ann.saying("hello"));
        slow.says("a line");

        ann.hears(ann.saying("hello"), slow.saying("half a line"));
    }

    @Test
    void sends_a_client_all_that_is_said_once_it_has_its_number(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        List<Guest> hosts = Guest.enter(lab, server, 8);

        AtOnce.each(hosts, host -> welcome(50, host, lab, server));
    }

    private static Guest welcome(int newcomers, Guest host, Lab lab, Program server) {
        for (int i = 0; i < newcomers; i++) {
            Guest newcomer = Guest.enter(lab, server, "newcomer %d of client %s".formatted(i + 1, host.number()));
            host.says("welcome " + i);
            hearsItsWelcome(newcomer, host.saying("welcome " + i));
            newcomer.connection().close();
        }
        return host;
    }

    private static void hearsItsWelcome(Guest newcomer, String welcome) {
        try {
            newcomer.hearsAtLast(welcome);
        } catch (AssertionError lost) {
            throw new AssertionError(
                    "a newcomer has its number, but does not hear %s, which is said after that:%n%s"
                            .formatted(Guest.quote(welcome), lost.getMessage()),
                    lost);
        }
    }
}
