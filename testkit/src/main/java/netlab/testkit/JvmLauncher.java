package netlab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts processes for programs under test.
 *
 * @param prefix a command that is put in front of every other, for example a sandbox; may be empty
 * @param folder the working directory of the processes
 */
record JvmLauncher(List<String> prefix, Path folder) {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            // To move the JDK's classes to another address at each start takes a fifth of it.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Xmx256m",
            // Memory that is used again costs less than fresh memory.
            "-Xmn16m",
            "-XX:MetaspaceSize=128m",
            // No spec speaks TLS, so an HttpClient need not read the certificates of the JDK.
            "-Djavax.net.ssl.trustStore=NONE",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /** Starts a JVM that runs the {@code main} of a class. */
    Process java(Jvm kind, ClassPath classPath, String className, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(kind.options());
        if (kind.hasNames()) {
            command.addAll(
                    List.of("-cp", classPath.with(TableResolverProvider.home()).toString()));
        } else {
            command.addAll(List.of("-cp", classPath.toString(), "-Djdk.net.hosts.file=" + Hosts.file()));
        }
        command.add(className);
        return launch(command, arguments);
    }

    /** Starts a command in an environment that holds nothing to change a JVM. */
    Process launch(List<String> command, List<String> arguments) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(environment::remove);
        environment.put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + String.join(" ", line), e);
        }
    }
}
