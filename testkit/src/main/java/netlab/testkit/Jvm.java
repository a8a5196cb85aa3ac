package netlab.testkit;

import java.util.List;

/** Names settings of a JVM on which no program of the course may depend. */
public enum Jvm {
    /** Has nothing special: English, UTF-8 everywhere. */
    USUAL("-Duser.language=en"),
    /**
     * Runs where people write Turkish, so that the upper case of {@code i} is {@code İ}, in their time zone,
     * and where the default charset is Latin-1. Keyboard, screen and arguments are UTF-8 all the same.
     */
    ABROAD("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Europe/Istanbul", "-Dfile.encoding=ISO-8859-1"),
    /** Has 32 MiB of heap. */
    SMALL("-Duser.language=en", "-Xmx32m"),
    /** Has its look-ups answered by the table of {@link NameTable}, and by a {@link Meeting}. */
    NAMES("-Duser.language=en", "-D" + TableResolverProvider.SWITCH + "=true"),
    /** Has its look-ups answered as {@link #NAMES} has, and runs where people write Turkish. */
    NAMES_ABROAD("-Duser.language=tr", "-Duser.country=TR", "-D" + TableResolverProvider.SWITCH + "=true");

    private final List<String> options;

    Jvm(String... options) {
        this.options = List.of(options);
    }

    List<String> options() {
        return options;
    }

    boolean hasNames() {
        return this == NAMES || this == NAMES_ABROAD;
    }
}
