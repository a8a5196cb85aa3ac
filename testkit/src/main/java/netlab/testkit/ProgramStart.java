package netlab.testkit;

import java.util.List;
import java.util.StringJoiner;

/** Orders a shared JVM to start a program. */
record ProgramStart(Loading loading, ClassPath classes, String className, List<String> arguments) {

    private static final String SEPARATOR = "\0";

    /** Reads what {@link #toString} has written. */
    static ProgramStart parse(String text) {
        List<String> words = List.of(text.split(SEPARATOR, -1));
        return new ProgramStart(
                Loading.valueOf(words.get(0)),
                ClassPath.parse(words.get(1)),
                words.get(2),
                words.subList(3, words.size()));
    }

    /** Returns all that is known, parted by NUL, which no argument of a program can hold. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(SEPARATOR);
        text.add(loading.name()).add(classes.toString()).add(className);
        arguments.forEach(text::add);
        return text.toString();
    }
}
