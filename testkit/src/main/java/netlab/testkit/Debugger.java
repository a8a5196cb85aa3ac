package netlab.testkit;

import java.util.Optional;
import java.util.stream.Stream;

/** Knows whether somebody debugs this JVM. */
final class Debugger {

    private static final boolean ATTACHED = arguments().anyMatch(argument -> argument.contains("jdwp"));

    private Debugger() {}

    static boolean isAttached() {
        return ATTACHED;
    }

    /** Returns the words of the command line; on Windows, where nobody tells, those of the JVM itself. */
    private static Stream<String> arguments() {
        Optional<String[]> words = ProcessHandle.current().info().arguments();
        Stream<String> ofTheCommand = words.isPresent()
                ? Stream.of(words.get())
                : java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
        return Stream.concat(ofTheCommand, Stream.ofNullable(System.getenv("JAVA_TOOL_OPTIONS")));
    }
}
