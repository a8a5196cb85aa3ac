package netlab.samples;

import java.util.concurrent.CountDownLatch;

/** Waits in two threads for what never comes, and in a third for input. */
final class Hanging {

    private Hanging() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(2);
        Thread.ofVirtual().name("virtual").start(() -> await(never, ready));
        Thread.ofPlatform().name("platform").start(() -> await(never, ready));
        ready.await();
        System.out.println("ready");
        return System.in.read();
    }

    private static void await(CountDownLatch never, CountDownLatch ready) {
        try {
            ready.countDown();
            never.await();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }
}
