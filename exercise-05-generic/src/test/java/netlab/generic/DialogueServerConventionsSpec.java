package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.TcpServerConventions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("DialogueServer keeps the conventions")
@Tag("step-6")
class DialogueServerConventionsSpec implements TcpServerConventions {

    @Override
    public String synopsis() {
        return "DialogueServer PORT";
    }

    @Override
    public String title() {
        return "Dialogue server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        Marcel.assertGreets(client);
    }

    @Override
    public void assertServesAnother(Program server, Lab lab) {
        restart(server);
        TcpServerConventions.super.assertServesAnother(server, lab);
        restart(server);
    }

    private static void restart(Program server) {
        server.prints(Marcel.QUESTION);
        server.type("r");
    }

    @Test
    void no_line_is_so_long_that_a_stack_trace_is_shown(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        try (Connection client = Marcel.greeted(lab, server)) {
            client.sendWhatIsTaken(("x".repeat(70_000) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertServesAnother(server, lab);

        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void understands_and_sends_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "DialogueServer", "0");
        Connection client = Marcel.greeted(lab, server);

        Marcel.say(client, server, "é€😀");
        server.type("É€😀");

        assertThat(client.line()).isEqualTo("É€😀");
    }

    @Test
    void knows_fin_in_every_country(Lab lab) {
        for (String end : List.of("fin", "FIN")) {
            Program server = lab.start(Jvm.ABROAD, "DialogueServer", "0");

            Marcel.greeted(lab, server).send(end);

            Marcel.during("the client says " + end, () -> server.prints(Marcel.QUESTION));
        }
    }

    @Test
    void knows_its_own_fin_in_every_country(Lab lab) {
        for (String end : List.of("fin", "FIN")) {
            Program server = lab.start(Jvm.ABROAD, "DialogueServer", "0");
            Marcel.say(Marcel.greeted(lab, server), server, "hello");

            server.type(end);

            Marcel.during(end + " was typed", () -> server.prints(Marcel.QUESTION));
        }
    }
}
