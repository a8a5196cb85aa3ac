package netlab.testkit;

import java.util.List;

/** Names the settings of a JVM that no program of the course may depend on. */
public enum Surroundings {
    /** UTF-8 everywhere. */
    USUAL("C.UTF-8"),
    /** A Turkish machine, where the upper case of {@code i} is {@code İ}. */
    TURKISH("C.UTF-8", "-Duser.language=tr", "-Duser.country=TR"),
    /** A default charset that is not UTF-8: ASCII or the operating system's. The screen stays UTF-8. */
    OTHER_CHARSET("C", "-Dfile.encoding=COMPAT"),
    /** Latin-1 as the default charset, with arguments still in UTF-8. */
    LATIN_1("C.UTF-8", "-Dfile.encoding=ISO-8859-1");

    private final String locale;
    private final List<String> options;

    Surroundings(String locale, String... options) {
        this.locale = locale;
        this.options = List.of(options);
    }

    String locale() {
        return locale;
    }

    List<String> options() {
        return options;
    }
}
