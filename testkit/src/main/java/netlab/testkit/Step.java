package netlab.testkit;

import java.util.Collection;
import java.util.Optional;

/** Is one step of an exercise; the tag {@code step-N} says that a spec belongs to it. */
record Step(int number) implements Comparable<Step> {

    private static final String PREFIX = "step-";

    static Optional<Step> of(Collection<String> tags) {
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
