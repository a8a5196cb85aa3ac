package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer and ChatClient together")
@ExtendWith(LabExtension.class)
@Tag("step-6")
@Tag("interplay")
class ChatSpec {

    @Test
    void two_people_talk(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Program ann = lab.start("ChatClient", "127.0.0.1", Integer.toString(server.port()));
        String annsNumber = number(ann);
        Program bob = lab.start("ChatClient", "127.0.0.1", Integer.toString(server.port()));
        String bobsNumber = number(bob);

        ann.type("Hello, Bob!");
        bob.prints(annsNumber + ">> Hello, Bob!\n");
        bob.type("Grüß dich, Ann!", "quit");

        ann.prints(annsNumber + ">> Hello, Bob!\n");
        ann.prints(bobsNumber + ">> Grüß dich, Ann!\n");
        ann.prints(bobsNumber + " left\n");
        assertThat(bob.exitStatus()).as("exit status of who has quit").isZero();
    }

    @Test
    void the_clients_end_with_their_server(Lab lab) {
        Program server = lab.startAlone("ChatServer", "0");
        Program ann = lab.start("ChatClient", "127.0.0.1", Integer.toString(server.port()));
        number(ann);

        server.kill();

        assertThat(ann.exitStatus()).as("exit status").isEqualTo(3);
    }

    /** Waits for the line that says which number a client has. */
    private static String number(Program client) {
        String line = client.line();
        while (!line.startsWith("you are number ")) {
            line = client.line();
        }
        return line.substring("you are number ".length());
    }
}
