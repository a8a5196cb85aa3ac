package netlab.echo;

import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ServerConventions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("MessageServer keeps the conventions")
@Tag("step-6")
class MessageServerConventionsSpec implements ServerConventions {

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
        Connection client = lab.connectFromElsewhere(server);

        client.send("hello");

        server.printsLine(client.address() + ": hello");
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "MessageServer", "0");

        lab.connect(server).send("é€😀");

        server.printsLine("127.0.0.1: é€😀");
    }
}
