package netlab.testkit.samples;

import java.util.concurrent.CountDownLatch;

/** Leaves a thread behind that would keep a JVM alive. */
final class LeavesThread {

    private LeavesThread() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println("hello");
        new Thread(LeavesThread::sleepForever).start();
        return 0;
    }

    private static void sleepForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }
}
