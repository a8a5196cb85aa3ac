package netlab.testkit.samples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;

/** Prints past System.out. */
final class WritesToDescriptor {

    private WritesToDescriptor() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("hello from the descriptor\n".getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }
}
