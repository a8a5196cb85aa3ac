package netlab.testkit.samples;

import java.nio.file.Path;

/** Starts a process that does not end by itself, prints its number and waits. */
final class LeavesProcess {

    private LeavesProcess() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process child = new ProcessBuilder(java, "-cp", classes, Waits.class.getName()).start();
        child.getInputStream().read();
        System.out.println(child.pid());
        return Waits.run();
    }
}
