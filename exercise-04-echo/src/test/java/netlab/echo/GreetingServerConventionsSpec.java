package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ServerConventions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("GreetingServer keeps the conventions")
@Tag("step-6")
class GreetingServerConventionsSpec implements ServerConventions {

    @Override
    public String synopsis() {
        return "GreetingServer PORT";
    }

    @Override
    public String title() {
        return "Greeting server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        assertThat(client.line()).isEqualTo("Thank you for connecting");
    }

    @Test
    void prints_the_address_of_the_client_and_not_its_own(Lab lab) {
        Program server = lab.start("GreetingServer", "0");
        assertServesAnother(server, lab);

        Connection client = lab.connectFromElsewhere(server);

        server.printsLine("Got connection from %s:%d".formatted(client.address(), client.port()));
    }

    @Test
    void a_reset_behind_the_greeting_is_never_a_stack_trace(Lab lab) {
        Program server = lab.startAlone("GreetingServer", "0");
        Connection client = lab.connect(server);
        assertServes(server, client);

        client.reset();

        assertServesAnother(server, lab);
        server.kill();
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }
}
