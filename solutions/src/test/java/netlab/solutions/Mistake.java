package netlab.solutions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlab.grader.Exercise;
import netlab.grader.Sources;
import netlab.grader.Spec;
import netlab.grader.Verdict;

/**
 * Describes a wrong program: what its author thought, how it differs from the reference, and who notices.
 *
 * @param fails the specs that must fail, as {@code EchoServerSpec.answers_a_line_in_upper_case}
 * @param mayFail the specs that may fail as well
 * @param hang whether a spec may notice it by waiting in vain
 */
record Mistake(
        Exercise exercise,
        String name,
        String thought,
        List<Change> changes,
        List<String> fails,
        Set<String> mayFail,
        boolean hang) {

    /**
     * Returns the reference with the mistake in it.
     *
     * @throws InvalidCase if a text to be replaced does not stand there exactly once
     */
    Sources in(Sources reference) {
        Sources changed = reference;
        for (Change change : changes) {
            String before = changed.files().getOrDefault(change.file(), "");
            refuseUnlessOnce(before, change);
            changed = changed.with(change.file(), before.replace(change.text(), change.replacement()));
        }
        return changed;
    }

    private void refuseUnlessOnce(String source, Change change) {
        int first = source.indexOf(change.text());
        if (first < 0) {
            throw new InvalidCase("%s: %s has nowhere the text to be replaced; copy it from there anew: %s"
                    .formatted(this, change.file(), change.text()));
        }
        if (source.indexOf(change.text(), first + 1) >= 0) {
            throw new InvalidCase("%s: %s has the text to be replaced more than once; make it longer: %s"
                    .formatted(this, change.file(), change.text()));
        }
    }

    /** Returns a sentence for each spec whose verdict is not what the mistake announces, by the spec's name. */
    SortedMap<String, String> surprises(Map<Spec, Verdict> verdicts) {
        SortedMap<String, String> surprises = new TreeMap<>();
        verdicts.forEach((spec, verdict) -> {
            String name = spec.name();
            if (verdict.failed() && !fails.contains(name) && !mayFail.contains(name)) {
                surprises.put(name, "fails, unannounced: " + verdict.message());
            } else if (verdict.byWaitingInVain() && !hang) {
                surprises.put(name, "waits in vain, unannounced: " + verdict.message());
            } else if (verdict.passed() && fails.contains(name)) {
                surprises.put(name, "must fail");
            }
        });
        Set<String> known = verdicts.keySet().stream().map(Spec::name).collect(Collectors.toSet());
        Stream.concat(fails.stream(), mayFail.stream())
                .filter(name -> !known.contains(name))
                .forEach(name -> surprises.put(name, "there is no such spec"));
        return surprises;
    }

    @Override
    public String toString() {
        return exercise + "/" + name;
    }
}
