package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DebuggerTest {

    @Test
    void is_attached_when_the_jvm_was_started_for_one() throws Exception {
        String printed = ask("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y");

        assertThat(printed).isEqualTo("true");
    }

    @Test
    void is_not_attached_to_another_jvm() throws Exception {
        String printed = ask("-Dnothing=special");

        assertThat(printed).isEqualTo("false");
    }

    @Test
    void is_noticed_here() {
        boolean debugged = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.contains("jdwp"));

        assertThat(Debugger.isAttached()).isEqualTo(debugged);
    }

    private static String ask(String option) throws Exception {
        String classPath = ClassFiles.home("netlab.testkit.Debugger")
                + java.io.File.pathSeparator
                + ClassFiles.home("netlab.testkit.DebuggerTest$Asking");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process jvm = new ProcessBuilder(java, option, "-cp", classPath, Asking.class.getName()).start();
        return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Prints whether somebody debugs it. */
    static final class Asking {
        public static void main(String[] args) {
            System.out.print(Debugger.isAttached());
        }
    }
}
