package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.TcpServerConventions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("GenericServer keeps the conventions")
@Tag("step-6")
class GenericServerConventionsSpec implements TcpServerConventions {

    @Override
    public String synopsis() {
        return "GenericServer PORT";
    }

    @Override
    public String title() {
        return "Generic server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        client.send("are you there?");
        server.prints("<-- 127.0.0.1 : are you there?\n");
    }

    @Test
    void prints_the_address_of_the_client_and_not_its_own(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connectFromElsewhere(server);
        String address = client.address();

        client.send("hello");
        client.close();

        server.prints("client " + address + "\n");
        server.prints("<-- " + address + " : hello\n");
        server.prints("client " + address + " left\n");
    }

    @Test
    void names_each_client_by_its_own_address(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection first = lab.connect(server);
        Connection second = lab.connectFromElsewhere(server);

        first.send("one");
        server.prints("<-- 127.0.0.1 : one\n");
        first.close();
        second.send("two");

        server.prints("client " + second.address() + "\n");
        server.prints("<-- " + second.address() + " : two\n");
    }

    @Test
    void no_line_is_so_long_that_a_stack_trace_is_shown(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        try (Connection client = lab.connect(server)) {
            client.sendWhatIsTaken(("x".repeat(70_000) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        for (int i = 0; i < 5; i++) {
            assertServesAnother(server, lab);
        }

        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void understands_and_sends_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "GenericServer", "0");
        Connection client = lab.connect(server);

        client.send("é€😀");
        server.prints("<-- 127.0.0.1 : é€😀\n");
        server.type("É€😀");

        assertThat(client.line()).isEqualTo("É€😀");
    }
}
