package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Specifies what holds for every program of the course. A spec class of a program implements it. */
@ExtendWith(LabExtension.class)
public interface ProgramConventions {

    /** Returns the program's name and arguments as its usage line has them, for example {@code EchoServer PORT}. */
    String synopsis();

    /** Returns right arguments for this program, with {@code port} for its port. */
    String[] arguments(String port);

    /** Returns the simple name of the program's class. */
    default String program() {
        return new Synopsis(synopsis()).program();
    }

    @Test
    default void without_arguments_it_prints_its_usage(Lab lab) {
        Program program = lab.startAlone(program());

        Refusals.assertUsage(program, synopsis());
    }

    @Test
    default void with_an_argument_too_many_it_prints_its_usage(Lab lab) {
        Synopsis synopsis = new Synopsis(synopsis());
        assumeTrue(!synopsis.isOpenEnded(), "there cannot be too many");
        String[] tooMany = new String[synopsis.mostArguments() + 1];
        Arrays.fill(tooMany, "1");

        Program program = lab.start(program(), tooMany);

        Refusals.assertUsage(program, synopsis());
    }

    @Test
    default void a_long_bad_value_is_quoted_by_its_length(Lab lab) {
        Program program = lab.start(program(), arguments("x".repeat(10_000)));

        assertThat(program.exitStatus()).as("exit status").isEqualTo(2);
        Refusals.assertQuotedByLength(program, 10_000);
    }
}
