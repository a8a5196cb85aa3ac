package netlab.testkit;

import java.nio.file.Path;
import java.util.List;

/** Starts a program where {@code JAVA_TOOL_OPTIONS} is set, and passes on what that prints. */
final class SneakedOptions {

    private SneakedOptions() {}

    public static void main(String[] args) throws Exception {
        String program = "netlab.testkit.samples.Settings";
        Process process = new JvmLauncher(List.of(), Path.of(args[0]))
                .java(Jvm.USUAL, ClassPath.of(ClassFiles.home(program)), program, List.of());
        System.out.println(System.getProperty("sneaked.in"));
        process.getInputStream().transferTo(System.out);
    }
}
