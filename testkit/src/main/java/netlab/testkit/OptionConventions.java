package netlab.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every program of the course that has options, besides what holds for all. */
public interface OptionConventions extends ProgramConventions {

    @Test
    default void an_unknown_option_is_refused_with_one_line_that_quotes_it(Lab lab) {
        Program program = lab.start(program(), with("--nosuch"));

        Refusals.assertRefusal(program, 2, "--nosuch");
    }

    @Test
    default void an_unknown_option_behind_a_known_one_is_refused_too(Lab lab) {
        for (Synopsis.Option option : new Synopsis(synopsis()).options()) {
            String[] options =
                    Stream.concat(option.example(), Stream.of("--nosuch")).toArray(String[]::new);

            Program program = lab.start(program(), with(options));

            Refusals.assertRefusal(program, 2, "--nosuch");
        }
    }

    @Test
    default void an_option_without_its_value_is_refused(Lab lab) {
        List<Synopsis.Option> options = new Synopsis(synopsis())
                .options().stream().filter(option -> !option.value().isEmpty()).toList();
        assumeTrue(!options.isEmpty(), "no option takes a value");

        for (Synopsis.Option option : options) {
            Program program = lab.start(program(), option.name());

            Refusals.assertRefusal(program, 2, option.name());
        }
    }

    @Test
    default void a_number_below_one_or_none_at_all_is_refused_with_one_line_that_quotes_it(Lab lab) {
        List<Synopsis.Option> options = new Synopsis(synopsis())
                .options().stream().filter(Synopsis.Option::isNumber).toList();
        assumeTrue(!options.isEmpty(), "no option takes a number");

        for (Synopsis.Option option : options) {
            for (String value : List.of("0", "-1", "abc", "1.5", "")) {
                Program program = lab.start(program(), with(option.name(), value));

                Refusals.assertRefusal(program, 2, value);
            }
        }
    }

    private String[] with(String... options) {
        return Stream.concat(Stream.of(options), Stream.of(arguments("65535"))).toArray(String[]::new);
    }
}
