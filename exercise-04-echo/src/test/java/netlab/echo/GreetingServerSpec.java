package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("GreetingServer")
@ExtendWith(LabExtension.class)
@Tag("step-1")
class GreetingServerSpec {

    private static final String GREETING = "Thank you for connecting";

    @Test
    void sends_one_line_and_closes(Lab lab) {
        Program server = lab.start("GreetingServer", "0");

        Connection client = lab.connect(server);

        assertThat(client.line()).isEqualTo(GREETING);
        assertThat(client.rest()).as("what comes after the greeting").isEmpty();
    }

    @Test
    void prints_address_and_port_of_the_client(Lab lab) {
        Program server = lab.start("GreetingServer", "0");

        Connection client = lab.connect(server);

        server.printsLine("Got connection from 127.0.0.1:%d".formatted(client.port()));
    }

    @Test
    void greets_one_client_after_the_other(Lab lab) {
        Program server = lab.start("GreetingServer", "0");

        for (int i = 1; i <= 40; i++) {
            Connection client = lab.connect(server);

            assertThat(client.line("the greeting of client %d (those before are still connected)".formatted(i)))
                    .isEqualTo(GREETING);
            server.printsLine("Got connection from 127.0.0.1:%d".formatted(client.port()));
        }
    }
}
