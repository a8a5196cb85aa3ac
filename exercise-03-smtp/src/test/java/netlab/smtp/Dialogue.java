package netlab.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.ScriptedServer;

/** Plays an SMTP server that understands everything, up to where a spec takes over. */
final class Dialogue {

    private final Connection program;
    private final List<String> commands = new ArrayList<>();
    private String last = "the greeting";
    private final List<String> text = new ArrayList<>();

    private Dialogue(Connection program) {
        this.program = program;
    }

    /** Waits for the program to connect. */
    static Dialogue on(ScriptedServer server) {
        return new Dialogue(server.accept());
    }

    /** Plays all turns up to {@code turn}, in which the program has spoken and the server has not replied. */
    static Dialogue until(Turn turn, ScriptedServer server) {
        return on(server).playUntil(Turn.GREETING, turn);
    }

    /** Plays a whole dialogue. */
    static Dialogue inFull(ScriptedServer server) {
        Dialogue dialogue = until(Turn.FAREWELL, server);
        dialogue.reply(Turn.FAREWELL.reply);
        return dialogue;
    }

    /** Plays the turns from {@code first} on, up to {@code last}, to which the server has not replied. */
    Dialogue playUntil(Turn first, Turn last) {
        for (Turn turn : Turn.values()) {
            if (turn.compareTo(first) >= 0 && turn.compareTo(last) < 0) {
                hear(turn);
                reply(turn.reply);
            }
        }
        hear(last);
        return this;
    }

    /** Waits for what the program says in {@code turn}. */
    void hear(Turn turn) {
        switch (turn) {
            case GREETING -> {}
            case TEXT -> hearText();
            default -> {
                String before = last;
                String command = command();
                String offer = command.contains("> ") ? ", to a server that offers no parameters" : "";
                assertThat(command).as("the command after %s%s", before, offer).matches(turn.command);
            }
        }
    }

    /** Waits for the next command; RSET and NOOP may come at any time and are answered. */
    String command() {
        String command = heard();
        while (command.matches("(?i)RSET|NOOP.*")) {
            reply("250 ok");
            command = heard();
        }
        commands.add(command);
        last = command;
        return command;
    }

    private String heard() {
        return program.lineOrEnd().orElse("(end of the connection)");
    }

    /** Takes the sender, then replies to each recipient that the program names; returns their addresses. */
    List<String> nameRecipients(String... replies) {
        reply(Turn.SENDER.reply);
        List<String> named = new ArrayList<>();
        for (String reply : replies) {
            hear(Turn.RECIPIENT);
            named.add(commands.getLast().replaceAll(".*<|>.*", ""));
            reply(reply);
        }
        return named;
    }

    private void hearText() {
        for (String line = textLine(); !line.equals("."); line = textLine()) {
            text.add(line.startsWith(".") ? line.substring(1) : line);
        }
        last = "the final dot";
    }

    private String textLine() {
        return program.lineOrEnd()
                .orElseThrow(() -> new AssertionError(
                        "the connection ended where the message was awaited, up to its final dot; so far: " + text));
    }

    /** Sends the lines of a reply in one piece. */
    void reply(String... lines) {
        program.sendAsIs(String.join("\r\n", lines) + "\r\n");
    }

    /** Expects that the program takes leave and says nothing else. */
    void hearFarewellOnly() {
        hear(Turn.FAREWELL);
        reply(Turn.FAREWELL.reply);
        assertThat(program.rest()).as("what comes after QUIT").isEmpty();
    }

    /** Ends the server's direction and expects that the program says nothing any more, but for a farewell. */
    void hangUpAndHearNothing() {
        program.halfClose();
        assertThat(program.rest())
                .as("what the program says before the reply is complete, where only RSET and QUIT are allowed")
                .matches("(?i)((RSET|QUIT)\\R)*");
    }

    Connection connection() {
        return program;
    }

    /** Returns the commands so far. */
    List<String> commands() {
        return commands;
    }

    /** Returns the lines of the message, without the dots that were only for the way. */
    List<String> text() {
        return text;
    }

    /** Returns the mail as its reader sees it. */
    ReceivedMail mail() {
        return ReceivedMail.of(text);
    }
}
