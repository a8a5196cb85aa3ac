package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class ProgramTest {

    @Test
    void names_its_port_on_its_first_line(Lab lab) {
        Program server = lab.start("Server", "0");

        int port = server.port();

        assertThat(server.output()).isEqualTo("Sample server listening on port %d\n".formatted(port));
    }

    @Test
    void has_the_same_port_whenever_asked(Lab lab) {
        Program server = lab.start("Server", "0");

        int port = server.port();

        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    void fails_without_a_port_on_its_first_line(Lab lab) {
        Program server = lab.start("Ends", "0", "listening on 7", "");

        assertThatThrownBy(server::port)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the first line must be \"… listening on port N\", N being the real port, but was \"listening on 7\"");
    }

    @Test
    void fails_when_its_port_is_the_one_that_stands_for_any(Lab lab) {
        Program server = lab.start("Ends", "0", "Server listening on port 0", "");

        assertThatThrownBy(server::port).hasMessageContaining("N being the real port");
    }

    @Test
    void fails_when_its_port_is_no_port(Lab lab) {
        Program server = lab.start("Ends", "0", "Server listening on port 99999999999", "");

        assertThatThrownBy(server::port)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the first line must be")
                .hasMessageContaining("99999999999");
    }

    @Test
    void reads_what_is_typed(Lab lab) {
        Program program = lab.start("Repeats");

        program.type("one", "é€😀", "");

        program.printsLine("typed: one");
        program.printsLine("typed: é€😀");
        program.printsLine("typed: ");
        assertThat(program.typed()).isEqualTo("one\né€😀\n\n");
    }

    @Test
    void sees_the_end_of_its_input(Lab lab) {
        Program program = lab.start("Repeats");
        program.type("one");

        program.endInput();

        assertThat(program.exitStatus()).isZero();
        assertThat(program.output()).isEqualTo("typed: one\nno more\n");
        assertThat(program.typed()).isEqualTo("one\n(end of input)");
    }

    @Test
    void notes_what_it_was_typed_but_did_not_read(Lab lab) {
        Program program = lab.start("Ends", "0", "", "");
        program.exitStatus();

        program.type("one");

        assertThat(program.typed()).isEqualTo("one\n(the program reads no more)");
    }

    @Test
    void prints_text_and_lines(Lab lab) {
        Program program = lab.start("Ends", "0", "one two\nthree", "");

        program.prints("two\n");
        String line = program.line();

        assertThat(line).isEqualTo("three");
    }

    @Test
    void keeps_output_and_errors_apart(Lab lab) {
        Program program = lab.start("Ends", "0", "one\r\ntwo", "three");

        program.exitStatus();

        assertThat(program.output()).isEqualTo("one\ntwo\n");
        assertThat(program.errors()).isEqualTo("three\n");
    }

    @Test
    void has_an_exit_status(Lab lab) {
        Program program = lab.start("Ends", "42", "", "");

        int status = program.exitStatus();

        assertThat(status).isEqualTo(42);
        assertThat(program.exitStatusSoFar()).hasValue(42);
    }

    @Test
    void has_no_exit_status_while_it_runs(Lab lab) {
        Program program = lab.start("Waits");
        program.printsLine("ready");

        assertThat(program.exitStatusSoFar()).isEmpty();
        assertThat(program.hasEnded()).isFalse();
    }

    @Test
    void fails_when_it_does_not_end() throws Exception {
        Lab lab = Benches.alone("netlab.testkit.samples", Benches.IMPATIENT);
        Program program = lab.start("Waits");

        assertThatThrownBy(program::exitStatus)
                .isInstanceOf(OutOfPatience.class)
                .hasMessage("waited 0 s for the program to end");
        lab.clear();
    }

    @Test
    void tells_whether_it_ends_within_a_time(Lab lab) {
        Program ending = lab.start("Ends", "0", "", "");
        Program waiting = lab.start("Waits");

        assertThat(ending.endsWithin(Duration.ofSeconds(30))).isTrue();
        assertThat(waiting.endsWithin(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void has_more_time_to_end_where_it_is_to_wait_by_itself() throws IOException {
        Lab impatient = Benches.alone("netlab.testkit.samples", Benches.IMPATIENT);
        Program program = impatient.start("Ends", "7", "", "");

        assertThat(program.exitStatusAfter(Duration.ofSeconds(30))).isEqualTo(7);
        impatient.clear();
    }

    @Test
    void ends_when_it_is_killed(Lab lab) {
        Program program = lab.start("Waits");
        program.printsLine("ready");

        program.kill();

        assertThat(program.hasEnded()).isTrue();
    }

    @Test
    void tells_what_is_to_do(Lab lab) {
        Program program = lab.start("ToDo");
        program.exitStatus();

        assertThat(program.todo()).contains("TODO step 2: say hello");
    }

    @Test
    void has_nothing_to_do_while_it_runs(Lab lab) {
        Program program = lab.start("Waits");
        program.printsLine("ready");

        assertThat(program.todo()).isEmpty();
    }

    @Test
    void has_nothing_to_do_when_it_fails_otherwise(Lab lab) {
        Program program = lab.start("Ends", "1", "", "java.lang.UnsupportedOperationException: no such thing");
        program.exitStatus();

        assertThat(program.todo()).isEmpty();
    }

    @Test
    void shows_its_command_line(Lab lab) {
        Program program = lab.start("Ends", "0", "two words", "", "line\n", "x".repeat(1_000));

        String shown = program.commandLine();

        assertThat(shown)
                .isEqualTo("Ends 0 'two words' '' line␊ " + "x".repeat(40) + " … 920 characters … " + "x".repeat(40));
    }

    @Test
    void behaves_alike_in_a_shared_jvm() throws Exception {
        Lab lab = Benches.sharing();
        Program program = lab.start("Repeats");

        program.type("é€😀");
        program.endInput();

        assertThat(program.exitStatus()).isZero();
        assertThat(program.output()).isEqualTo("typed: é€😀\nno more\n");
        assertThat(program.errors()).isEmpty();
        assertThat(lab.clear()).isEqualTo(List.of());
    }

    @Test
    void tells_what_is_to_do_in_a_shared_jvm() throws Exception {
        Lab lab = Benches.sharing();
        Program program = lab.start("ToDo");

        assertThat(program.exitStatus()).isEqualTo(1);
        assertThat(program.todo()).contains("TODO step 2: say hello");
        lab.clear();
    }
}
