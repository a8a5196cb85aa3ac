package netlab.testkit;

import java.util.concurrent.ThreadFactory;

/**
 * Makes the threads of the kit that wait for sockets. They are platform threads: once a virtual one has
 * waited for a socket, a poller stays in native code until the JVM ends, and the JVM waits 0.3 s for
 * it then. Whoever runs one exercise would notice.
 */
final class SocketThreads {

    private SocketThreads() {}

    /** Does {@code work} in a thread of this name. */
    static void start(String name, Runnable work) {
        named(name).newThread(work).start();
    }

    /** Makes threads of this name; none of them keeps the JVM from ending. */
    static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}
