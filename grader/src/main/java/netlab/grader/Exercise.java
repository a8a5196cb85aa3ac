package netlab.grader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an exercise of the course.
 *
 * @param name number and name, for example {@code 04-echo}
 */
public record Exercise(String name) implements Comparable<Exercise> {

    private static final Pattern FORM = Pattern.compile("\\d\\d-([a-z]+)");

    /** @throws IllegalArgumentException if {@code name} has another form */
    public Exercise {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an exercise, such as 04-echo: " + name);
        }
    }

    /** Returns the package of its programs and specs, for example {@code netlab.echo}. */
    public String packageName() {
        Matcher matcher = FORM.matcher(name);
        matcher.matches();
        return "netlab." + matcher.group(1);
    }

    /** Returns the folder of that package, for example {@code netlab/echo/}. */
    public String folder() {
        return packageName().replace('.', '/') + "/";
    }

    @Override
    public int compareTo(Exercise other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
