package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("WebClient names hosts and files")
@ExtendWith(LabExtension.class)
@Tag("step-4")
class WebClientNamesSpec {

    private static final String ANSWER = "HTTP/1.0 200 OK\r\n\r\nhello";

    @Test
    void takes_port_80_where_none_is_given(Lab lab) {
        ScriptedServer server = lab.listenOnPort(80);
        String host = server.host();
        Program client = lab.startInFolder("WebClient", host);

        RequestHead request = new ScriptedSite(server).request();
        request.answer(ANSWER);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(request.values("Host")).as("Host").containsExactly(host);
        assertThat(client.output())
                .as("standard output")
                .isEqualTo("%s: 200 OK, 24 bytes saved in %s.html\n".formatted(host, host));
        assertThat(Folder.of(lab).files()).as("files").containsOnlyKeys(host + ".html");
    }

    @Test
    void puts_a_port_80_that_is_given_into_the_name_of_the_file_alone(Lab lab) {
        ScriptedServer server = lab.listenOnPort(80);
        Program client = lab.startInFolder("WebClient", server.host() + ":80");

        RequestHead request = new ScriptedSite(server).request();
        request.answer(ANSWER);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(request.values("Host")).as("Host").containsExactly(server.host());
        assertThat(Folder.of(lab).files()).as("files").containsOnlyKeys(server.host() + "_80.html");
    }

    @Test
    void names_a_port_in_the_host_header_that_is_the_usual_one_elsewhere(Lab lab) {
        ScriptedServer server = lab.listenOnPort(443);

        lab.start("WebClient", server.host() + ":443");

        assertThat(new ScriptedSite(server).request().values("Host"))
                .as("Host")
                .containsExactly(server.host() + ":443");
    }

    @Test
    void looks_the_name_of_a_host_up(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        String port = site.server().port();
        Program client = lab.startInFolder("WebClient", "localhost:" + port);

        RequestHead request = site.request();
        request.answer(ANSWER);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(request.values("Host")).as("Host").containsExactly("localhost:" + port);
        assertThat(Folder.of(lab).files()).as("files").containsOnlyKeys("localhost_" + port + ".html");
    }

    @Test
    void leaves_the_capital_letters_of_a_host(Lab lab) {
        ScriptedSite site = ScriptedSite.in(lab);
        String port = site.server().port();
        Program client = lab.start("WebClient", "LOCALHOST:" + port);

        site.answers(ANSWER);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output())
                .as("standard output")
                .isEqualTo("LOCALHOST:%s: 200 OK, 24 bytes saved in LOCALHOST_%s.html\n".formatted(port, port));
    }

    @Test
    void understands_an_ipv6_address_in_brackets(Lab lab) {
        ScriptedServer server = lab.listenOnIpv6();
        String name = "[::1]:" + server.port();
        Program client = lab.startInFolder("WebClient", name);

        RequestHead request = new ScriptedSite(server).request();
        request.answer(ANSWER);

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(request.values("Host")).as("Host").containsExactly(name);
        assertThat(client.output()).as("standard output").startsWith(name + ": 200 OK, 24 bytes saved in ");
        assertThat(Folder.of(lab).files()).as("files").containsOnlyKeys("__1_" + server.port() + ".html");
    }
}
