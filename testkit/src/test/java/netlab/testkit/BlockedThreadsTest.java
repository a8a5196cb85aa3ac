package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockedThreadsTest {

    private final Lab lab = Benches.alone("netlab.samples", Benches.PATIENT);

    @AfterEach
    void clear() throws Exception {
        lab.clear();
    }

    @Test
    void are_found_in_a_dump_of_jdk_21() {
        List<String> places = in("""
                4242
                2026-01-01T00:00:00Z
                21.0.2+13-LTS

                #1 "main"
                      java.base/sun.nio.ch.Net.poll(Native Method)
                      java.base/sun.nio.ch.NioSocketImpl.park(NioSocketImpl.java:191)
                      java.base/java.net.ServerSocket.accept(ServerSocket.java:561)
                      netlab.echo.EchoServer.run(EchoServer.java:57)
                      netlab.echo.EchoServer.main(EchoServer.java:12)

                #22 "" virtual
                      java.base/java.lang.VirtualThread.park(VirtualThread.java:582)
                      java.base/java.io.BufferedReader.readLine(BufferedReader.java:396)
                      netlab.echo.EchoServer.lambda$run$0(EchoServer.java:63)
                      java.base/java.lang.VirtualThread.run(VirtualThread.java:309)
                """);

        assertThat(places)
                .containsExactly(
                        "EchoServer.java:57  ServerSocket.accept  (main)",
                        "EchoServer.java:63  BufferedReader.readLine  ()");
    }

    @Test
    void are_found_in_a_dump_of_jdk_25() {
        List<String> places = in("""
                #3 "main" WAITING 2026-01-01T00:00:00.000000Z
                    at java.base/jdk.internal.misc.Unsafe.park(Native Method)
                    - parking to wait for <java.util.concurrent.CountDownLatch$Sync@1b2c3d>
                    at java.base/java.util.concurrent.CountDownLatch.await(CountDownLatch.java:235)
                    at netlab.echo.Chat$Room.join(Chat.java:8)

                #33 "talker" virtual WAITING 2026-01-01T00:00:00.000000Z
                    at java.base/java.lang.Object.wait(Object.java:389)
                    at netlab.echo.Chat.<init>(Chat.java:9)
                """);

        assertThat(places)
                .containsExactly("Chat.java:8  CountDownLatch.await  (main)", "Chat.java:9  Object.wait  (talker)");
    }

    @Test
    void are_named_by_their_own_method_when_they_call_nothing() {
        List<String> places = in("""
                #1 "main"
                      netlab.echo.EchoServer.spin(EchoServer.java:57)
                      netlab.echo.EchoServer.main(EchoServer.java:12)
                """);

        assertThat(places).containsExactly("EchoServer.java:57  EchoServer.spin  (main)");
    }

    @Test
    void are_counted_where_many_are_at_one_place() {
        String thread = """
                #%d "%s" virtual
                      java.base/java.net.InetAddress.getAllByName(InetAddress.java:9)
                      netlab.resolve.Resolve.lookUp(Resolve.java:%d)

                """;
        StringBuilder dump = new StringBuilder();
        for (int number = 1; number <= 100; number++) {
            dump.append(thread.formatted(number, "worker-" + number, 20));
        }
        dump.append(thread.formatted(101, "", 30)).append(thread.formatted(102, "", 30));
        dump.append(thread.formatted(103, "left", 40)).append(thread.formatted(104, "right", 40));

        assertThat(in(dump.toString()))
                .containsExactly(
                        "Resolve.java:20  InetAddress.getAllByName  (100 threads)",
                        "Resolve.java:30  InetAddress.getAllByName  (2 threads)",
                        "Resolve.java:40  InetAddress.getAllByName  (left, right)");
    }

    @Test
    void are_only_those_of_the_program() {
        List<String> places = in("""
                #9 "Reference Handler"
                      java.base/java.lang.ref.Reference.waitForReferencePendingList(Native Method)
                      java.base/java.lang.ref.Reference.processPendingReferences(Reference.java:246)

                #10 "screen"
                      java.base/java.io.InputStream.read(InputStream.java:9)
                      netlab.testkit.Screen.show(Screen.java:9)
                """);

        assertThat(places).isEmpty();
    }

    @Test
    void are_found_in_a_program_that_hangs() {
        Program program = lab.start("Hanging");
        program.printsLine("ready");

        List<String> places = program.blockedThreads();

        assertThat(places)
                .anySatisfy(place -> assertThat(place).matches("Hanging\\.java:\\d+  \\S+  \\(main\\)"))
                .anySatisfy(place -> assertThat(place)
                        .matches("Hanging\\.java:\\d+  CountDownLatch.await  \\(platform, virtual\\)"));
    }

    @Test
    void are_unknown_of_a_program_that_has_ended() {
        Program program = lab.start("Crashing", "1");
        program.exitStatus();

        List<String> places = program.blockedThreads();

        assertThat(places).isEmpty();
    }

    private static List<String> in(String dump) {
        return BlockedThreads.in(dump.lines().toList());
    }
}
