package netlab.solutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes a wrong program: what its author thought, how it differs from the reference, and who notices.
 *
 * @param fails the specs that must fail, as {@code EchoServerSpec.answers_a_line_in_upper_case}
 * @param mayFail the specs that may fail as well
 * @param hang whether a spec may notice it by waiting in vain
 */
record Mistake(
        String name, String thought, List<Change> changes, Set<String> fails, Set<String> mayFail, boolean hang) {

    /** Returns a sentence for each spec whose outcome is not what the mistake announces. */
    List<String> surprises(Map<String, Outcome> outcomes) {
        List<String> surprises = new ArrayList<>();
        for (String spec : new TreeSet<>(fails)) {
            Outcome outcome = outcomes.getOrDefault(spec, Outcome.PASSED);
            if (!outcome.failed() && outcome != Outcome.LEFT_OUT) {
                surprises.add("%s: %s must fail".formatted(name, spec));
            }
        }
        outcomes.forEach((spec, outcome) -> {
            if (outcome.failed() && !fails.contains(spec) && !mayFail.contains(spec)) {
                surprises.add("%s: %s fails, unannounced: %s".formatted(name, spec, outcome.message()));
            } else if (outcome.byWaitingInVain() && !hang) {
                surprises.add("%s: %s waits in vain, unannounced: %s".formatted(name, spec, outcome.message()));
            }
        });
        return surprises;
    }

    @Override
    public String toString() {
        return name;
    }
}
