package netlab.testkit;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every client of the course, over TCP or UDP, besides what holds for every program. */
public interface ClientConventions extends ProgramConventions {

    @Override
    default String[] arguments(String port) {
        return new String[] {"127.0.0.1", port};
    }

    @Test
    default void a_bad_port_is_refused_with_one_line_that_quotes_it(Lab lab) {
        for (String port : List.of("abc", "", "-1", "0", "65536", "99999999999", "4295021618", "54322 x")) {
            Program program = lab.start(program(), arguments(port));

            Refusals.assertRefusal(program, 2, port);
        }
    }

    @Test
    default void with_a_host_alone_it_prints_its_usage(Lab lab) {
        Program program = lab.start(program(), "127.0.0.1");

        Refusals.assertUsage(program, synopsis());
    }

    @Test
    default void an_empty_host_is_refused(Lab lab) {
        Program program = lab.start(program(), "", lab.refusingPort());

        Refusals.assertRefusal(program, 2);
    }

    @Test
    default void a_refused_connection_is_reported_with_host_and_port(Lab lab) {
        String port = lab.refusingPort();

        Program program = lab.start(program(), arguments(port));

        Refusals.assertRefusal(program, 3, "127.0.0.1", port);
    }

    @Test
    default void an_unknown_host_is_reported_with_host_and_port(Lab lab) {
        Program program = lab.start(program(), "nosuch.invalid", "54321");

        Refusals.assertRefusal(program, 3, "nosuch.invalid", "54321");
    }
}
