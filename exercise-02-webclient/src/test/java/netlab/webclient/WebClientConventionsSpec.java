package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.OptionConventions;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("WebClient keeps the conventions")
@Tag("step-4")
class WebClientConventionsSpec implements OptionConventions {

    @Override
    public String synopsis() {
        return "WebClient [--timeout SECONDS] SITE...";
    }

    @Override
    public String[] arguments(String port) {
        return new String[] {"127.0.0.1:" + port};
    }

    /** Is no spec here: there cannot be too many sites. */
    @Override
    public void with_an_argument_too_many_it_prints_its_usage(Lab lab) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Test
    public void a_long_bad_value_is_quoted_by_its_length(Lab lab) {
        Program client = lab.start("WebClient", "x/" + "x".repeat(9_998));

        assertThat(client.exitStatus())
                .as("exit status with a SITE that has a /")
                .isEqualTo(2);
        Refusals.assertQuotedByLength(client, 10_000);
    }

    @Test
    void an_option_alone_is_too_little(Lab lab) {
        Program client = lab.start("WebClient", "--timeout", "1");

        Refusals.assertUsage(client, synopsis());
    }

    @Test
    void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String host : List.of("127.0.0.1:", "[::1]:")) {
            for (String port : List.of("abc", "", "-1", "0", "65536", "99999999999")) {
                Program client = lab.start("WebClient", host + port);

                Refusals.assertRefusal(client, 2, port);
            }
        }
    }

    @Test
    void takes_the_lowest_and_the_highest_port(Lab lab) {
        for (String site : List.of("nosuch.invalid:1", "nosuch.invalid:65535")) {
            Program client = lab.start("WebClient", site);

            Refusals.assertRefusal(client, 3, site);
        }
    }

    @Test
    void a_site_without_a_host_is_refused(Lab lab) {
        for (String site : List.of("", ":" + lab.refusingPort(), "[]:" + lab.refusingPort())) {
            Program client = lab.start("WebClient", site);

            Refusals.assertRefusal(client, 2, site);
        }
    }

    @Test
    void a_site_that_could_leave_the_folder_is_refused(Lab lab) {
        for (String site : List.of("../nosuch/up", "nosuch/a", "/nosuch/a", "a\\b", "..\\up", "http://127.0.0.1")) {
            Program client = lab.start("WebClient", site);

            Refusals.assertRefusal(client, 2);
        }
    }

    @Test
    void a_site_with_a_blank_or_a_control_character_is_refused(Lab lab) {
        String site = "127.0.0.1:" + lab.refusingPort();
        for (String bad : List.of(
                " ", " " + site, "127.0.0.1 " + site, site + "\r\nX: y", "127.0.0.1\t", "a\u0001b", "a\u007Fb")) {
            Program client = lab.start("WebClient", bad);

            Refusals.assertRefusal(client, 2);
        }
    }

    @Test
    void one_bad_site_keeps_all_from_being_asked(Lab lab) {
        ScriptedSite good = ScriptedSite.in(lab);

        Program client = lab.startInFolder("WebClient", good.name(), "b/a/d");

        good.isNotAsked();
        Refusals.assertRefusal(client, 2, "b/a/d");
        assertThat(Folder.of(lab).files()).as("files").isEmpty();
    }

    @Test
    void a_long_option_or_value_of_one_is_quoted_by_its_length(Lab lab) {
        for (List<String> options :
                List.of(List.of("--timeout", "x".repeat(10_000)), List.of("--" + "x".repeat(9_998)))) {
            Program client = lab.start("WebClient", before("127.0.0.1", options));

            assertThat(client.exitStatus())
                    .as(
                            "exit status with %s",
                            options.size() == 1 ? "an unknown option" : "a bad value of " + options.getFirst())
                    .isEqualTo(2);
            Refusals.assertQuotedByLength(client, 10_000);
        }
    }

    @Test
    void an_option_or_value_of_one_with_a_line_end_is_refused_with_one_line(Lab lab) {
        for (List<String> options : List.of(List.of("--timeout", "1\r\n2"), List.of("--no\nsuch"))) {
            Program client = lab.start("WebClient", before("127.0.0.1:" + lab.refusingPort(), options));

            Refusals.assertRefusal(client, 2);
        }
    }

    private static String[] before(String site, List<String> options) {
        return Stream.concat(options.stream(), Stream.of(site)).toArray(String[]::new);
    }

    @Test
    void takes_a_time_limit_of_weeks(Lab lab) {
        for (String seconds : ScriptedSite.LONG_TIMES) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program client = lab.start("WebClient", "--timeout", seconds, site.name());

            site.sendsInTwo(client, "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello", 0);

            assertThat(client.exitStatus())
                    .as("exit status with a time limit of %s s", seconds)
                    .isZero();
        }
    }

    @Test
    void a_time_limit_of_centuries_is_taken_or_refused(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.start("WebClient", "--timeout", ScriptedSite.VERY_LONG_TIME, site.name());

        site.everyTime(() -> site.answers("HTTP/1.0 200 OK\r\n\r\nhello"));

        assertThat(client.exitStatus())
                .as("exit status with a time limit of %s s", ScriptedSite.VERY_LONG_TIME)
                .isIn(0, 2);
        assertThat(client.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(client.exitStatus() == 2 ? 1 : 0);
    }

    @Test
    void stores_the_answer_where_people_write_turkish(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program client = lab.startInFolder(Jvm.ABROAD, "WebClient", site.name());

        site.sends("HTTP/1.1 404 Não é\r\nCONTENT-LENGTH: 2\r\n\r\né");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output")
                .isEqualTo("%s: 404 Não é, 45 bytes saved in %s\n".formatted(site.name(), site.file()));
        assertThat(Folder.of(lab).file(site.file())).as("the file").content().endsWith("\r\n\r\né");
    }
}
