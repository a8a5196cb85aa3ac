package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Resolve, when something is wrong,")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class ResolveFailureSpec {

    @Test
    void goes_on_after_an_unknown_host_which_has_no_name(Lab lab) {
        Program resolve = Resolving.of(lab, "web.test", "xx", "mail.test");

        Resolving.assertPrinted(
                resolve,
                "ip[web.test]=192.0.2.1",
                "name[192.0.2.1]=web.test",
                "ip[xx]=unknown host",
                "ip[mail.test]=192.0.2.2",
                "name[192.0.2.2]=mail.test");
    }

    @Test
    void ends_with_status_3_when_the_first_host_is_unknown(Lab lab) {
        Program resolve = lab.startAlone(Jvm.NAMES, "Resolve", "xx", "web.test");

        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void ends_with_status_3_when_the_last_host_is_unknown(Lab lab) {
        Program resolve = Resolving.of(lab, "web.test", "xx");

        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void prints_no_error_for_an_unknown_host(Lab lab) {
        Program resolve = Resolving.of(lab, "xx");

        assertThat(resolve.errors()).as("standard error").isEmpty();
        Resolving.assertPrinted(resolve, "ip[xx]=unknown host");
    }

    @Test
    void calls_the_name_unknown_where_an_address_has_none(Lab lab) {
        Program resolve = Resolving.of(lab, "silent.test", "192.0.2.99");

        Resolving.assertPrinted(
                resolve,
                "ip[silent.test]=192.0.2.3",
                "name[192.0.2.3]=unknown",
                "ip[192.0.2.99]=192.0.2.99",
                "name[192.0.2.99]=unknown");
    }

    @Test
    void a_name_may_look_like_an_address(Lab lab) {
        Program resolve = Resolving.of(lab, "digit.test", "192.0.2.12", "192.0.2.13");

        Resolving.assertPrinted(
                resolve,
                "ip[digit.test]=192.0.2.8",
                "name[192.0.2.8]=8.web.test",
                "ip[192.0.2.12]=192.0.2.12",
                "name[192.0.2.12]=192.0.2.12.rev.test",
                "ip[192.0.2.13]=192.0.2.13",
                "name[192.0.2.13]=cafe.de");
    }

    @Test
    void ends_with_status_0_where_only_a_name_is_unknown(Lab lab) {
        Program resolve = Resolving.of(lab, "silent.test");

        assertThat(resolve.errors()).as("standard error").isEmpty();
        assertThat(resolve.exitStatus()).as("exit status").isZero();
    }

    @Test
    void an_empty_host_is_unknown(Lab lab) {
        Program resolve = Resolving.of(lab, "", "web.test");

        Resolving.assertPrinted(resolve, "ip[]=unknown host", "ip[web.test]=192.0.2.1", "name[192.0.2.1]=web.test");
        assertThat(resolve.exitStatus())
                .as("exit status with an unknown host before a known one")
                .isEqualTo(3);
    }

    @Test
    void an_empty_host_alone_is_unknown_too(Lab lab) {
        Program resolve = Resolving.of(lab, "");

        assertThat(resolve.errors()).as("standard error").isEmpty();
        Resolving.assertPrinted(resolve, "ip[]=unknown host");
        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void shows_an_unknown_host_as_it_was_typed(Lab lab) {
        Program resolve = Resolving.of(lab, "Xx.invalid", "bücher.invalid");

        Resolving.assertPrinted(resolve, "ip[Xx.invalid]=unknown host", "ip[bücher.invalid]=unknown host");
    }

    @Test
    void leaves_it_to_the_system_which_names_there_are(Lab lab) {
        Program resolve = Resolving.of(lab, "4you.test", "my_host.test");

        Resolving.assertPrinted(
                resolve,
                "ip[4you.test]=192.0.2.16",
                "name[192.0.2.16]=4you.test",
                "ip[my_host.test]=192.0.2.17",
                "name[192.0.2.17]=my_host.test");
    }

    @Test
    void finds_a_host_in_capitals_under_the_turkish_locale_too(Lab lab) {
        Program resolve = lab.start(Jvm.NAMES_ABROAD, "Resolve", "MAIL.test");
        resolve.exitStatus();

        Resolving.assertPrinted(resolve, "ip[MAIL.test]=192.0.2.2", "name[192.0.2.2]=mail.test");
    }

    @Test
    void what_can_be_no_host_is_unknown(Lab lab) {
        String[] hosts = {
            "web.test mail.test",
            "web.test,mail.test",
            "web.test:80",
            "http://web.test/",
            "web..test",
            "256.1.1.1",
            "9%",
            "a$1",
            "a\\b"
        };

        Program resolve = Resolving.of(lab, hosts);

        assertThat(resolve.errors()).as("standard error").isEmpty();
        Resolving.assertPrinted(
                resolve, Stream.of(hosts).map("ip[%s]=unknown host"::formatted).toArray(String[]::new));
        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void tries_a_name_that_is_too_long_for_any_host(Lab lab) {
        String host = "x".repeat(300) + ".test";

        Program resolve = Resolving.of(lab, host);

        Resolving.assertPrinted(resolve, "ip[" + host + "]=unknown host");
        assertThat(resolve.exitStatus()).as("exit status").isEqualTo(3);
    }

    @Test
    void finds_a_host_that_has_only_an_ipv6_address(Lab lab) {
        Program resolve = Resolving.of(lab, "six.test", "gaps.test");

        Resolving.assertPrinted(
                resolve,
                "ip[six.test]=2001:db8::6",
                "name[2001:db8::6]=six.test",
                "ip[gaps.test]=2001:db8::8:0:0:8",
                "name[2001:db8::8:0:0:8]=gaps.test");
        assertThat(resolve.exitStatus()).as("exit status").isZero();
    }

    @Test
    void takes_an_ipv6_address_for_a_host(Lab lab) {
        Program resolve = Resolving.of(lab, "2001:db8::6", "2001:db8::99");

        Resolving.assertPrinted(
                resolve,
                "ip[2001:db8::6]=2001:db8::6",
                "name[2001:db8::6]=six.test",
                "ip[2001:db8::99]=2001:db8::99",
                "name[2001:db8::99]=unknown");
        assertThat(resolve.exitStatus()).as("exit status").isZero();
    }

    /** Whoever has done step 5 names the option. */
    @Test
    void without_hosts_it_prints_its_usage(Lab lab) {
        Program resolve = Resolving.of(lab);

        boolean hasOption = resolve.errors().contains("--all");

        Refusals.assertUsage(resolve, hasOption ? "Resolve [--all] HOST..." : "Resolve HOST...");
    }
}
