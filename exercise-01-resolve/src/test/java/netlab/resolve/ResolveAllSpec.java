package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Meeting;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Resolve --all, and at the same time,")
@ExtendWith(LabExtension.class)
@Tag("step-5")
@Tag("extended")
class ResolveAllSpec {

    @Test
    void tells_every_address_of_a_host_in_the_order_of_the_system(Lab lab) {
        Program resolve = Resolving.of(lab, "--all", "many.test");

        Resolving.assertPrinted(
                resolve,
                "ip[many.test]=192.0.2.9",
                "name[192.0.2.9]=nine.test",
                "ip[many.test]=2001:db8::4",
                "name[2001:db8::4]=unknown",
                "ip[many.test]=192.0.2.7",
                "name[192.0.2.7]=seven.test");
        assertThat(resolve.exitStatus()).as("exit status").isZero();
    }

    @Test
    void tells_of_each_host_in_the_order_of_the_arguments(Lab lab) {
        Program resolve = Resolving.of(lab, "--all", "", "twin.test", "xx", "web.test");

        Resolving.assertPrinted(
                resolve,
                "ip[]=unknown host",
                "ip[twin.test]=192.0.2.10",
                "name[192.0.2.10]=left.test",
                "ip[twin.test]=192.0.2.11",
                "name[192.0.2.11]=right.test",
                "ip[xx]=unknown host",
                "ip[web.test]=192.0.2.1",
                "name[192.0.2.1]=web.test");
    }

    @Test
    void tells_of_each_host_as_often_and_as_it_was_typed(Lab lab) {
        Program resolve = Resolving.of(lab, "--all", "WWW.Test", "192.0.2.2", "WWW.Test");

        Resolving.assertPrinted(
                resolve,
                "ip[WWW.Test]=192.0.2.1",
                "name[192.0.2.1]=web.test",
                "ip[192.0.2.2]=192.0.2.2",
                "name[192.0.2.2]=mail.test",
                "ip[WWW.Test]=192.0.2.1",
                "name[192.0.2.1]=web.test");
    }

    @Test
    void ends_with_status_3_when_a_host_is_unknown(Lab lab) {
        Program resolve = Resolving.of(lab, "--all", "xx", "many.test");

        assertThat(resolve.errors()).as("standard error").isEmpty();
        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void looks_up_names_and_addresses_of_a_hundred_hosts_at_the_same_time_and_tells_of_them_in_order(Lab lab) {
        Meeting meeting = Meeting.of(100);

        Program resolve = Resolving.of(lab, meeting.hosts().toArray(String[]::new));

        Resolving.assertManyPrinted(resolve, linesOf(meeting));
    }

    @Test
    void looks_up_a_hundred_hosts_with_all_their_addresses_at_the_same_time(Lab lab) {
        Meeting meeting = Meeting.of(100);

        Program resolve = Resolving.of(
                lab, Stream.concat(Stream.of("--all"), meeting.hosts().stream()).toArray(String[]::new));

        Resolving.assertManyPrinted(resolve, linesOf(meeting));
    }

    @Test
    void tells_of_many_hosts(Lab lab) {
        int many = 150;

        Program resolve =
                Resolving.of(lab, Collections.nCopies(many, "web.test").toArray(String[]::new));

        Resolving.assertManyPrinted(
                resolve,
                Collections.nCopies(many, List.of("ip[web.test]=192.0.2.1", "name[192.0.2.1]=web.test")).stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    @Test
    void an_unknown_option_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String option : List.of("--nosuch", "--NoSuch", "--al", "--all-x", "--ALL", "--")) {
            Program resolve = Resolving.of(lab, option, "web.test");

            Refusals.assertRefusal(resolve, 2, option);
        }
    }

    @Test
    void an_unknown_option_without_a_host_is_refused_too(Lab lab) {
        Program resolve = Resolving.of(lab, "--nosuch");

        Refusals.assertRefusal(resolve, 2, "--nosuch");
    }

    @Test
    void a_long_option_is_quoted_by_its_length(Lab lab) {
        Program resolve = Resolving.of(lab, "--" + "x".repeat(9_998), "web.test");

        Refusals.assertRefusal(resolve, 2);
        Refusals.assertQuotedByLength(resolve, 10_000);
    }

    @Test
    void an_option_that_holds_a_line_end_is_quoted_on_one_line(Lab lab) {
        Program resolve = Resolving.of(lab, "--no\nsuch", "web.test");

        Refusals.assertRefusal(resolve, 2, "--no", "such");
    }

    @Test
    void takes_an_option_behind_a_host_for_a_host(Lab lab) {
        Program resolve = Resolving.of(lab, "web.test", "--all", "--nosuch");

        Resolving.assertPrinted(
                resolve,
                "ip[web.test]=192.0.2.1",
                "name[192.0.2.1]=web.test",
                "ip[--all]=unknown host",
                "ip[--nosuch]=unknown host");
    }

    @Test
    void names_the_option_in_its_usage(Lab lab) {
        Program resolve = Resolving.of(lab, "--all");

        Refusals.assertUsage(resolve, "Resolve [--all] HOST...");
    }

    private static String[] linesOf(Meeting meeting) {
        List<String> hosts = meeting.hosts();
        List<String> addresses = meeting.addresses();
        return IntStream.range(0, meeting.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        "ip[%s]=%s".formatted(hosts.get(i), addresses.get(i)),
                        "name[%s]=unknown".formatted(addresses.get(i))))
                .toArray(String[]::new);
    }
}
