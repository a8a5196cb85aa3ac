package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        assertThat(program.exitStatus()).as("exit status").isEqualTo(2);
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
    void another_scheme_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String url : List.of("ftp://127.0.0.1/", "file:///etc/hosts", "mailto:ann@mail.test")) {
            Program program = lab.start("HttpFetch", url);

            Refusals.assertRefusal(program, 2, url);
        }
    }

    @Test
    void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String port : List.of("abc", "-1", "65536", "99999999999")) {
            Program program = lab.start("HttpFetch", arguments(port));

            Refusals.assertRefusal(program, 2, port);
        }
    }

    @Test
    void a_bad_proxy_is_refused_with_one_line_that_quotes_it(Lab lab) {
        List<String> bad =
                List.of("", "127.0.0.1", "127.0.0.1:", "127.0.0.1:abc", "127.0.0.1:0", "127.0.0.1:65536", ":8080");
        for (String proxy : bad) {
            Program program = lab.start("HttpFetch", "--proxy", proxy, "http://origin.test/");

            Refusals.assertRefusal(program, 2, proxy);
        }
    }

    @Test
    void a_refusal_does_not_quote_the_password(Lab lab) {
        Program program = lab.start("HttpFetch", "--proxy", "bad", "--proxy-user", "ann:secret", "http://origin.test/");

        Refusals.assertRefusal(program, 2, "bad");
        assertThat(program.errors()).doesNotContain("secret");
    }

    @Test
    void a_refused_connection_is_reported_with_host_and_port(Lab lab) {
        String port = lab.refusingPort();
        for (String scheme : List.of("http", "https")) {
            Program program = lab.start("HttpFetch", scheme + "://127.0.0.1:" + port + "/");

            Refusals.assertRefusal(program, 3, "127.0.0.1", port);
        }
    }

    @Test
    void an_unknown_host_is_reported_by_its_name(Lab lab) {
        Program program = lab.start("HttpFetch", "http://nosuch.invalid/");

        Refusals.assertRefusal(program, 3, "nosuch.invalid");
    }

    @Test
    void takes_a_time_limit_of_a_day(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        Program program = lab.start("HttpFetch", "--timeout", "86400", site.url("/"));

        site.answers("HTTP/1.1 200 OK\r\n\r\nhello\n");

        Printed.by(program).assertBody("hello\n");
    }
}
