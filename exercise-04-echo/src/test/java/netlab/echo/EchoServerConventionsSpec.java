package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import netlab.testkit.Connection;
import netlab.testkit.Flood;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ServerConventions;
import netlab.testkit.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("EchoServer keeps the conventions")
@Tag("step-6")
class EchoServerConventionsSpec implements ServerConventions {

    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final int MUCH = 40;
    private static final String MORE = "x".repeat(1_000);

    @Override
    public String synopsis() {
        return "EchoServer PORT";
    }

    @Override
    public String title() {
        return "Echo server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        client.send("are you there?");
        Answer.of(client, ": ARE YOU THERE?");
    }

    @Test
    void prints_the_address_of_the_client_and_not_its_own(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        assertServesAnother(server, lab);
        Connection client = lab.connectFromElsewhere(server);

        client.send("hello");

        String thread = Answer.of(client, ": HELLO").thread();
        server.printsLine("client %s : hello (%s)".formatted(client.address(), thread));
    }

    @Test
    void understands_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("é");

        String thread = Answer.of(client, ": É").thread();
        server.printsLine("client 127.0.0.1 : é (%s)".formatted(thread));
    }

    @Test
    void upper_case_does_not_depend_on_the_locale(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("title");

        Answer.of(client, ": TITLE");
    }

    @Test
    void no_other_character_than_a_line_feed_ends_a_line(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("one\ffour\u000Bfive");

        Answer.of(client, ": ONE\fFOUR\u000BFIVE");
    }

    @Test
    void a_client_that_does_not_read_holds_up_nobody(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection mute = lab.connectMute(server);
        Connection another = lab.connectMute(server);
        Connection client = lab.connect(server);

        Flood longLines = mute.flood("x".repeat(10_000));
        Flood shortLines = another.flood("x".repeat(500));

        longLines.untilDammed(() -> assertServes(server, client));
        mute.reset();
        shortLines.untilDammed(() -> assertServes(server, client));
        assertServes(server, lab.connect(server));
    }

    @Test
    @Waits
    void a_client_may_be_silent_for_a_while(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);
        assertServes(server, client);

        server.endsWithin(A_WHILE);

        assertServes(server, client);
    }

    @Test
    void a_client_that_reads_late_gets_all_answers_before_its_empty_line(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection late = lab.connectMute(server);

        sendMuch(late);
        late.send("");
        late.sendWhatIsTaken((MORE + "\n").repeat(150).getBytes(StandardCharsets.UTF_8));

        assertGetsMuch(server, late, lab.connect(server));
    }

    @Test
    void a_client_that_ended_its_direction_and_reads_late_gets_all_answers(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection late = lab.connectMute(server);

        sendMuch(late);
        late.halfClose();

        assertGetsMuch(server, late, lab.connect(server));
    }

    private static void sendMuch(Connection client) {
        for (int i = 1; i <= MUCH; i++) {
            client.send(MORE + i);
        }
    }

    /** Reads once the server, which serves another client again and again, has surely done with this one. */
    private void assertGetsMuch(Program server, Connection late, Connection other) {
        server.prints("x" + MUCH);
        for (int i = 0; i < 100; i++) {
            assertServes(server, other);
        }
        for (int i = 1; i <= MUCH; i++) {
            Answer.of(late, "X" + i);
        }
        late.rest();
    }

    @Test
    void answers_all_that_was_sent_before_a_client_ended_its_direction(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection client = lab.connect(server);

        client.send("one", "two", "three");
        client.halfClose();

        Answer.of(client, ": ONE");
        Answer.of(client, ": TWO");
        Answer.of(client, ": THREE");
        client.rest();
    }

    @Test
    void a_reset_in_the_middle_of_a_dialogue_leaves_the_others_alone(Lab lab) {
        Program server = lab.start("EchoServer", "0");
        Connection staying = lab.connect(server);
        staying.send("one");
        String thread = Answer.of(staying, ": ONE").thread();
        Connection leaving = lab.connect(server);
        leaving.send("hello");
        Answer.of(leaving, ": HELLO");

        leaving.reset();
        assertServes(server, lab.connect(server));
        staying.send("two");

        assertThat(staying.line()).isEqualTo(thread + ": TWO");
    }
}
