package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlab.testkit.Lab;
import netlab.testkit.OptionConventions;
import netlab.testkit.Program;
import netlab.testkit.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("HttpFetch keeps the conventions")
@Tag("step-6")
class HttpFetchConventionsSpec implements OptionConventions {

    private static final Pattern PORT =
            Pattern.compile("(?i)nosuch\\.invalid[\"'»]?(?::|,? *\\(?port:? *|\\W*(?=-))(-?\\d+)");

    @Override
    public String synopsis() {
        return "HttpFetch [--proxy HOST:PORT] [--proxy-user USER:PASSWORD] [--timeout SECONDS] URL";
    }

    @Override
    public String[] arguments(String port) {
        return new String[] {"http://127.0.0.1:" + port + "/"};
    }

    @Override
    @Test
    public void a_long_bad_value_is_quoted_by_its_length(Lab lab) {
        Program program = lab.start("HttpFetch", "ftp://" + "x".repeat(9_994));

        assertThat(program.exitStatus())
                .as("exit status with a URL of the scheme ftp")
                .isEqualTo(2);
        Refusals.assertQuotedByLength(program, 10_000);
    }

    @Test
    void a_url_that_is_none_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String url :
                List.of("", "nourl", "127.0.0.1", "http:", "http://", "http:///path", "http://a b/", "http://%/")) {
            Program program = lab.start("HttpFetch", url);

            Refusals.assertRefusal(program, 2, url);
        }
    }

    @Test
    void an_option_alone_is_too_little(Lab lab) {
        Program program = lab.start("HttpFetch", "--timeout", "1");

        Refusals.assertUsage(program, synopsis());
    }

    @Test
    void a_long_option_or_value_of_one_is_quoted_by_its_length(Lab lab) {
        String text = "x".repeat(10_000);
        for (List<String> options :
                List.of(List.of("--timeout", text), List.of("--proxy", text), List.of("--" + "x".repeat(9_998)))) {
            Program program = lab.start("HttpFetch", before("http://127.0.0.1/", options));

            assertThat(program.exitStatus())
                    .as(
                            "exit status with %s",
                            options.size() == 1 ? "an unknown option" : "a bad value of " + options.getFirst())
                    .isEqualTo(2);
            Refusals.assertQuotedByLength(program, 10_000);
        }
    }

    @Test
    void a_bad_value_with_a_line_end_is_refused_with_one_line(Lab lab) {
        String url = "http://127.0.0.1:" + lab.refusingPort() + "/";
        for (String[] arguments : List.of(
                before(url + "\r\nX: y", List.of()),
                before("ftp://127.0.0.1\r\nX: y", List.of()),
                before(url, List.of("--timeout", "1\r\n2")),
                before(url, List.of("--proxy", "127.0.0.1:1\nX: y")),
                before(url, List.of("--no\nsuch")))) {
            Program program = lab.start("HttpFetch", arguments);

            Refusals.assertRefusal(program, 2);
        }
    }

    private static String[] before(String url, List<String> options) {
        return Stream.concat(options.stream(), Stream.of(url)).toArray(String[]::new);
    }

    @Test
    void another_scheme_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String url : List.of("ftp://127.0.0.1/", "file:///etc/hosts", "mailto:ann@mail.test")) {
            Program program = lab.start("HttpFetch", url);

            Refusals.assertRefusal(program, 2, url);
        }
    }

    @Test
    void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String port : List.of("abc", "-1", "0", "65536", "99999999999")) {
            Program program = lab.start("HttpFetch", arguments(port));

            Refusals.assertRefusal(program, 2, port);
        }
    }

    @Test
    void a_bad_proxy_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String proxy : List.of(
                "",
                "127.0.0.1",
                "127.0.0.1:",
                "127.0.0.1:abc",
                "127.0.0.1:-1",
                "127.0.0.1:0",
                "127.0.0.1:65536",
                "127.0.0.1:99999999999",
                ":8080",
                "[]:8080")) {
            Program program = lab.start("HttpFetch", "--proxy", proxy, "http://origin.test/");

            Refusals.assertRefusal(program, 2, proxy);
        }
    }

    @Test
    void takes_the_lowest_and_the_highest_port(Lab lab) {
        for (String port : List.of("1", "65535")) {
            Program direct = lab.start("HttpFetch", "http://nosuch.invalid:" + port + "/");
            Program throughProxy = lab.start("HttpFetch", "--proxy", "nosuch.invalid:" + port, "http://origin.test/");

            Refusals.assertRefusal(direct, 3, "nosuch.invalid", port);
            Refusals.assertRefusal(throughProxy, 3);
        }
    }

    @Test
    void a_refusal_does_not_quote_the_password(Lab lab) {
        String url = "http://origin.test/";
        for (List<String> others : List.of(
                List.of("--proxy", "bad", url),
                List.of("--timeout", "bad", url),
                List.of("--bad", url),
                List.of("--proxy-user=ann:secret", url),
                List.of("bad"),
                List.of(url, "bad"),
                List.<String>of())) {
            Program program = lab.start(
                    "HttpFetch",
                    Stream.concat(Stream.of("--proxy-user", "ann:secret"), others.stream())
                            .toArray(String[]::new));

            Refusals.assertRefusal(program, others.isEmpty() || others.equals(List.of(url, "bad")) ? 1 : 2);
            assertThat(program.errors()).as("standard error").doesNotContain("secret");
        }
    }

    @Test
    void a_refused_connection_is_reported_with_host_and_port(Lab lab) {
        String port = lab.refusingPort();
        for (String scheme : List.of("http", "https")) {
            Program program = lab.start("HttpFetch", scheme + "://127.0.0.1:" + port + "/");

            Refusals.assertRefusal(program, 3, "127.0.0.1", port);
            assertThat(program.errors())
                    .as("standard error, which names the cause")
                    .doesNotContain("null");
        }
    }

    @Test
    void an_unknown_host_is_reported_by_its_name(Lab lab) {
        Program program = lab.start("HttpFetch", "http://nosuch.invalid/");

        Refusals.assertRefusal(program, 3, "nosuch.invalid");
    }

    @Test
    void a_port_that_is_not_in_the_url_is_named_rightly_if_it_is_named(Lab lab) {
        String proxy = "127.0.0.1:" + lab.refusingPort();
        Program http = lab.start("HttpFetch", "http://nosuch.invalid/");
        Program https = lab.start("HttpFetch", "https://nosuch.invalid/");
        Program throughProxy = lab.start("HttpFetch", "--proxy", proxy, "http://nosuch.invalid/");

        assertPort("80", http);
        assertPort("443", https);
        assertPort("80", throughProxy);
    }

    private static void assertPort(String port, Program program) {
        Refusals.assertRefusal(program, 3);
        assertThat(PORT.matcher(program.errors()).results().map(named -> named.group(1)))
                .as("port of nosuch.invalid in %s", program.errors().strip())
                .allMatch(port::equals, "is " + port);
    }

    @Test
    void takes_a_time_limit_of_weeks(Lab lab) {
        for (String seconds : ScriptedSite.LONG_TIMES) {
            ScriptedSite site = ScriptedSite.in(lab);
            Program program = lab.start("HttpFetch", "--timeout", seconds, site.url("/"));

            site.sendsInTwo(program, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n", 0);

            Printed.by(program).assertBody("hello\n");
        }
    }

    @Test
    void a_time_limit_of_centuries_is_taken_or_refused(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--timeout", ScriptedSite.VERY_LONG_TIME, site.url("/"));

        site.everyTime(() -> site.answers("HTTP/1.1 200 OK\r\n\r\nhello\n"));

        assertThat(program.exitStatus())
                .as("exit status with a time limit of %s s", ScriptedSite.VERY_LONG_TIME)
                .isIn(0, 2);
        assertThat(program.errors().lines().toList())
                .as("lines on standard error")
                .hasSize(program.exitStatus() == 2 ? 1 : 0);
    }
}
