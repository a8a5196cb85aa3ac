package netlab.testkit;

import java.util.Collection;
import java.util.Optional;

/** Is one step of an exercise; the tag {@code step-N} says that a spec belongs to it. */
public record Step(int number) implements Comparable<Step> {

    private static final String PREFIX = "step-";

    /** Reads the step off the tags of a spec; there is none where a spec belongs to no step. */
    public static Optional<Step> of(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(PREFIX))
                .map(tag -> new Step(Integer.parseInt(tag.substring(PREFIX.length()))))
                .min(Step::compareTo);
    }

    @Override
    public int compareTo(Step other) {
        return Integer.compare(number, other.number);
    }
}
