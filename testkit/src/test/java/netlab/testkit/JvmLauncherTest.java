package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmLauncherTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void puts_the_prefix_in_front() throws Exception {
        String classes = ClassFiles.home("netlab.testkit.samples.Ends").toString();
        JvmLauncher launcher =
                new JvmLauncher(List.of(JAVA, "-cp", classes, "netlab.testkit.samples.Ends", "0"), folder);

        Process process = launcher.launch(List.of("a command"), List.of("an argument"));

        assertThat(output(process)).isEqualTo("a command\n");
        assertThat(process.getErrorStream()).asString(StandardCharsets.UTF_8).contains("an argument");
    }

    @Test
    void passes_arguments_as_they_are() throws Exception {
        String program = "netlab.testkit.samples.Ends";

        Process process = new JvmLauncher(List.of(), folder)
                .java(Jvm.USUAL, ClassPath.of(ClassFiles.home(program)), program, List.of("3", "a b \"c\" *", ""));

        assertThat(output(process)).isEqualTo("a b \"c\" *\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void lets_no_java_tool_options_through() throws Exception {
        String classPath = Stream.of("netlab.testkit.JvmLauncher", "netlab.testkit.SneakedOptions")
                .map(name -> ClassFiles.home(name).toString())
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder =
                new ProcessBuilder(JAVA, "-cp", classPath, "netlab.testkit.SneakedOptions", folder.toString());
        String options = "-Dsneaked.in=yes";
        builder.environment()
                .putAll(Map.of("JAVA_TOOL_OPTIONS", options, "JDK_JAVA_OPTIONS", options, "_JAVA_OPTIONS", options));

        String printed = output(builder.start());

        assertThat(printed).startsWith("yes\n").endsWith("sneaked in null\n");
    }

    @Test
    void tells_what_it_cannot_start() {
        JvmLauncher launcher = new JvmLauncher(List.of(), folder);

        assertThatThrownBy(() -> launcher.launch(List.of("no-such-command"), List.of("an argument")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot start no-such-command an argument");
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
}
