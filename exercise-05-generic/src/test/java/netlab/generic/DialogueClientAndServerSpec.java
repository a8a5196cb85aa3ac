package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("DialogueClient and DialogueServer")
@ExtendWith(LabExtension.class)
@Tag("step-5")
class DialogueClientAndServerSpec {

    @Test
    void understand_each_other(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        Program client = lab.start("DialogueClient", "127.0.0.1", Integer.toString(server.port()));
        client.prints("S> " + Marcel.GREETING + "\n");

        client.type("hello");
        server.prints("C> hello\n");
        server.type("hello to you");
        client.prints("S> hello to you\n");
        client.type("fin");
        server.prints(Marcel.QUESTION);
        server.type("t");

        assertThat(client.exitStatus()).as("exit status of the client").isZero();
        assertThat(server.exitStatus()).as("exit status of the server").isZero();
    }
}
