package netlab.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Is what a spec is run against: the class files of one person's programs, and how they are started.
 * The spec's own JVM never loads them, unless it is being debugged.
 *
 * <p>JUnit configuration parameters choose the subject: {@code netlab.classes} is the folder of the
 * class files (left out: where the spec's class path has them), {@code netlab.launcher} a command to
 * put in front of every start, its words parted by blanks, and {@code netlab.program.NAME} a whole
 * command line that is started in place of the program of that simple name.
 */
final class Subject {

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xmx256m",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private final String packageName;
    private final UnaryOperator<String> parameters;

    /** Describes the programs of a package; {@code parameters} gives a setting, or null where it is not set. */
    Subject(String packageName, UnaryOperator<String> parameters) {
        this.packageName = packageName;
        this.parameters = parameters;
    }

    /** Starts a program in a JVM of its own, or in this one when that is being debugged. */
    Process start(Surroundings surroundings, String program, List<String> arguments) throws IOException {
        String replacement = parameters.apply("netlab.program." + program);
        if (replacement != null) {
            return launch(surroundings, words(replacement), arguments);
        }
        if (Debugger.isAttached()) {
            return InProcess.start(classes(program), className(program), arguments);
        }
        return launch(surroundings, java(surroundings, classes(program), className(program)), arguments);
    }

    /** Starts a program that is expected to refuse its arguments; those share a JVM and so take no time. */
    Process attempt(String program, List<String> arguments) throws IOException {
        if (Debugger.isAttached() || parameters.apply("netlab.program." + program) != null) {
            return start(Surroundings.USUAL, program, arguments);
        }
        return SharedJvm.of(this, classes(program)).start(program, arguments);
    }

    Process launch(Surroundings surroundings, List<String> command, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(words(launcher()));
        line.addAll(command);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> environment = builder.environment();
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(environment::remove);
        environment.put("LC_ALL", surroundings.locale());
        return builder.start();
    }

    /** Returns the command that runs a class in a new JVM. */
    static List<String> java(Surroundings surroundings, Path classes, String className) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(surroundings.options());
        command.add("-Djdk.net.hosts.file=" + Hosts.file());
        command.addAll(List.of("-cp", classes.toString(), className));
        return command;
    }

    /** Returns the folder or jar that {@code className} is in, without loading the class. */
    static Path home(String className) {
        String file = className.replace('.', '/') + ".class";
        URL resource = Subject.class.getClassLoader().getResource(file);
        if (resource == null) {
            throw new AssertionError("there is no class " + className);
        }
        String place = resource.toString().replaceFirst("^jar:", "").replaceFirst("!?/" + file + "$", "");
        try {
            return Path.of(new URI(place));
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Path classes(String program) {
        String folder = parameters.apply("netlab.classes");
        return folder != null ? Path.of(folder) : home(className(program));
    }

    private String launcher() {
        String launcher = parameters.apply("netlab.launcher");
        return launcher == null ? "" : launcher;
    }

    String className(String program) {
        return packageName + "." + program;
    }

    private static List<String> words(String command) {
        return command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }
}
