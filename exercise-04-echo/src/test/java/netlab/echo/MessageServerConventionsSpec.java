package netlab.echo;

import java.time.Duration;
import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ServerConventions;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("MessageServer keeps the conventions")
@Tag("step-6")
class MessageServerConventionsSpec implements ServerConventions {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Override
    public String synopsis() {
        return "MessageServer PORT";
    }

    @Override
    public String title() {
        return "Message server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        client.send("are you there?");
        server.prints("127.0.0.1: are you there?\n");
    }

    @Test
    void prints_the_address_of_the_client_and_not_its_own(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        assertServesAnother(server, lab);
        Connection client = lab.connectFromElsewhere(server);

        client.send("hello");

        server.printsLine(client.address() + ": hello");
    }

    @Test
    @Waits
    void a_client_may_be_silent_for_a_while(Lab lab) {
        Program server = lab.start("MessageServer", "0");
        Connection client = lab.connect(server);
        assertServes(server, client);

        server.endsWithin(A_WHILE);

        assertServes(server, client);
    }

    @Test
    void no_other_character_than_a_line_feed_ends_a_line(Lab lab) {
        Program server = lab.start("MessageServer", "0");

        lab.connect(server).send("one\ffour\u000Bfive");

        server.printsLine("127.0.0.1: one\ffour\u000Bfive");
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "MessageServer", "0");

        lab.connect(server).send("é€😀");

        server.printsLine("127.0.0.1: é€😀");
    }
}
