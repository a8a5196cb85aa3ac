package netlab.solutions;

import java.util.List;
import java.util.stream.Stream;
import netlab.grader.Exercise;

/**
 * Says how much is to be proved.
 *
 * @param whole whether all programs are tried, or a sample of each exercise
 * @param only how the names of those that are tried begin, for example {@code 04-echo/one}; may be empty
 */
record Scope(boolean whole, String only) {

    private static final int MISTAKES = 2;
    private static final int ACCEPTED = 1;

    static Scope ofSystemProperties() {
        return new Scope("whole".equals(System.getProperty("proof")), System.getProperty("proof.only", ""));
    }

    Stream<Mistake> mistakes(List<Mistake> all) {
        return some(all, MISTAKES);
    }

    Stream<Accepted> accepted(List<Accepted> all) {
        return some(all, ACCEPTED);
    }

    /** The build of each exercise shows what becomes of its starters, so a sample is without them. */
    Stream<Exercise> starters(List<Exercise> all) {
        return whole ? some(all, all.size()) : Stream.empty();
    }

    private <T> Stream<T> some(List<T> all, int sample) {
        return all.stream()
                .filter(program -> program.toString().startsWith(only))
                .limit(whole ? Long.MAX_VALUE : sample);
    }
}
