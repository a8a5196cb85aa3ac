package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every server of the course, over TCP or UDP, besides what holds for every program. */
public interface PortConventions extends ProgramConventions {

    /** Returns what stands before {@code listening on port N} in the first line, for example {@code Echo server}. */
    String title();

    /** Waits for a sign that the server serves a client who comes now and stays until the end of the spec. */
    void assertServes(Program server, Lab lab);

    @Override
    default String[] arguments(String port) {
        return new String[] {port};
    }

    @Test
    default void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String port : List.of("abc", "", "-1", "65536", "99999999999", "4295021617", "54321 x")) {
            Program program = lab.start(program(), arguments(port));

            Refusals.assertRefusal(program, 2, port);
        }
    }

    @Test
    default void a_port_in_use_is_refused_with_one_line_that_names_it(Lab lab) {
        String port = lab.portInUse();

        Program program = lab.start(program(), arguments(port));

        Refusals.assertRefusal(program, 3, port);
    }

    @Test
    default void its_first_line_names_the_port_on_which_it_accepts(Lab lab) {
        Program server = lab.start(program(), arguments("0"));

        assertServes(server, lab);

        assertThat(server.output()).startsWith("%s listening on port %d\n".formatted(title(), server.port()));
    }

    @Test
    default void after_a_kill_it_starts_again_on_the_same_port(Lab lab) {
        Program killed = lab.startAlone(program(), arguments("0"));
        assertServes(killed, lab);
        killed.kill();

        Program restarted = lab.start(program(), arguments(Integer.toString(killed.port())));

        assertServes(restarted, lab);
    }
}
