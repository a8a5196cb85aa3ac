package netlab.testkit;

import java.lang.management.ManagementFactory;

/** Knows whether somebody debugs this JVM. */
final class Debugger {

    private static final boolean ATTACHED = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));

    private Debugger() {}

    static boolean isAttached() {
        return ATTACHED;
    }
}
