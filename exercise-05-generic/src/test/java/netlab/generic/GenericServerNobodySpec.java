package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("GenericServer has nobody to talk to:")
@ExtendWith(LabExtension.class)
@Tag("step-3")
class GenericServerNobodySpec {

    @Test
    void drops_what_is_typed_before_anybody_has_come(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        server.port();

        server.type("for nobody", "for nobody", "for nobody");

        saysThatNobodyIsThere(server, 3);
        assertHears(lab, server, "for you");
    }

    @Test
    void drops_what_is_typed_when_a_client_has_left(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        server.type("for you");
        client.line();
        client.close();
        server.prints("client 127.0.0.1 left\n");

        server.type("for nobody");

        saysThatNobodyIsThere(server);
        assertHears(lab, server, "for the next");
    }

    @Test
    void drops_what_is_typed_when_a_client_is_lost(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        client.reset();
        server.prints("client 127.0.0.1 left\n");

        server.type("for nobody");

        saysThatNobodyIsThere(server);
        assertHears(lab, server, "for the next");
    }

    @Test
    void drops_what_is_typed_after_a_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        lab.connect(server);
        server.prints("client 127.0.0.1\n");

        server.type("bye", "for nobody");

        saysThatNobodyIsThere(server);
        assertHears(lab, server, "for the next");
    }

    @Test
    void takes_an_empty_line_for_a_line(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        server.port();

        server.type("");

        saysThatNobodyIsThere(server);
    }

    @Test
    void waits_for_the_next_client_after_a_bye(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);
        server.prints("client 127.0.0.1\n");

        server.type("bye");
        client.rest();

        assertHears(lab, server, "for the next");
        assertThat(server.errors()).as("standard error").doesNotContain("\tat ");
    }

    @Test
    void a_bye_that_is_typed_for_nobody_does_not_close_the_next_one(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        server.port();

        server.type("bye", "for nobody", "for nobody");
        saysThatNobodyIsThere(server);

        Connection client = lab.connect(server);
        client.send("hello");
        server.prints("<-- 127.0.0.1 : hello\n");
        server.type("still here");
        assertThat(client.line())
                .as("the first line to the next client, which a bye for nobody must not close")
                .isIn("still here", "for nobody");
    }

    /** Takes it from either stream: it may be meant as a result, or as an error. */
    private static void saysThatNobodyIsThere(Program server) {
        saysThatNobodyIsThere(server, 1);
    }

    private static void saysThatNobodyIsThere(Program server, int times) {
        try {
            for (int i = 0; i < times; i++) {
                server.prints("no client\n");
            }
        } catch (AssertionError notOnStandardOutput) {
            if (server.errors().split("no client\n", -1).length <= times) {
                throw notOnStandardOutput;
            }
        }
    }

    private static void assertHears(Lab lab, Program server, String line) {
        Connection client = lab.connect(server);
        server.prints("client 127.0.0.1\n");
        server.type(line);
        assertThat(client.line()).isEqualTo(line);
    }
}
