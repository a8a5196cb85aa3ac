package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient asks a site")
@ExtendWith(LabExtension.class)
@Tag("step-1")
class WebClientRequestSpec {

    @Test
    void asks_for_the_front_page_in_http_1_0(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("WebClient", site.name());

        assertThat(site.request().line()).as("request line").isEqualTo("GET / HTTP/1.0");
    }

    @Test
    void names_host_and_port_in_the_host_header(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("WebClient", site.name());

        assertThat(site.request().values("Host")).as("Host").containsExactly(site.name());
    }

    @Test
    void ends_every_line_in_carriage_return_and_line_feed(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);

        lab.start("WebClient", site.name());

        assertThat(site.request().text())
                .as("request, each line of which ends in CR LF")
                .matches("([^\\r\\n]+\\r\\n)+\\r\\n");
    }

    @Test
    void sends_nothing_behind_the_empty_line(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        lab.start("WebClient", site.name());
        RequestHead request = site.request();

        request.connection().sendAsIs("HTTP/1.0 200 OK\r\n\r\n");
        request.connection().halfClose();

        assertThat(request.connection().rest())
                .as("what comes behind the empty line")
                .isEmpty();
    }
}
