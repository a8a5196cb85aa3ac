package netlab.generic;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;

/** Knows what the dialogue server says of itself. */
final class Marcel {

    static final String GREETING = "You are connected to the server Marcel. Send your messages.";
    static final String QUESTION = "<R>estart <T>erminate? ";

    private Marcel() {}

    /** Connects to the server and waits for its greeting. */
    static Connection greeted(Lab lab, Program server) {
        Connection client = lab.connect(server);
        assertGreets(client);
        return client;
    }

    static void assertGreets(Connection client) {
        during("the greeting is awaited", () -> assertThat(client.line()).isEqualTo(GREETING));
    }

    /** Waits for something; if it does not come, the failure tells what was going on. */
    static void during(String situation, Runnable wait) {
        try {
            wait.run();
        } catch (AssertionError failure) {
            throw new AssertionError(situation + ": " + failure.getMessage(), failure);
        }
    }

    /** Says something to the server and waits until it is the server's turn. */
    static void say(Connection client, Program server, String message) {
        client.send(message);
        server.prints("C> " + message + "\n");
        server.prints("S> ");
    }

    /** Starts a server and lets it come to the end of a dialogue, so that it asks whether to go on. */
    static Program askedForMore(Lab lab) {
        Program server = lab.start("DialogueServer", "0");
        greeted(lab, server).send("FIN");
        server.prints(QUESTION);
        return server;
    }

    static void assertGoodbye(String lastWords) {
        assertThat(withoutFin(lastWords)).as("the server's last words").isEqualToNormalizingNewlines("Goodbye!\n");
    }

    /** Takes away what the server may say before its last line: FIN, or the empty line that was typed. */
    static String withoutFin(String lastWords) {
        return lastWords.replaceFirst("(?i)^(fin)?\r?\n", "");
    }
}
