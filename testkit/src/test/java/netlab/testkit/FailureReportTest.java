package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureReportTest {

    private Lab lab = Benches.alone("netlab.testkit.samples", Benches.PATIENT);

    @AfterEach
    void clear() throws IOException {
        lab.clear();
    }

    @Test
    void begins_with_the_promise_and_what_was_found_instead() {
        String report = report(new AssertionError("\nexpected: 0\n but was: 3\n"));

        assertThat(report).isEqualTo("""
                it keeps its promise
                                expected: 0
                                 but was: 3
                """);
    }

    @Test
    void stands_a_failure_without_a_message() {
        String report = report(new IllegalStateException());

        assertThat(report).isEqualTo("""
                it keeps its promise
                                java.lang.IllegalStateException
                """);
    }

    @Test
    void says_how_to_be_rid_of_class_files_that_are_outdated() {
        String report = report(new NoSuchMethodError("'void Names.<init>()'"));

        assertThat(report).isEqualTo("""
                it keeps its promise
                                java.lang.NoSuchMethodError: 'void Names.<init>()'
                                the spec was compiled for another version of this class: mvn clean test compiles it again
                """);
    }

    @Test
    void shows_a_program_with_what_it_read_and_printed() {
        Program program = lab.start("Repeats");
        program.type("one", "two words");
        program.endInput();
        program.exitStatus();

        assertThat(report()).isEqualTo("""
                it keeps its promise
                                reason
                  program       Repeats
                  typed         one
                                two words
                                (end of input)
                  printed       typed: one
                                typed: two words
                                no more
                  status        0
                """);
    }

    @Test
    void shows_what_a_program_complained_of() {
        lab.start("Ends", "3", "one two", "\u001B[31mthree").exitStatus();

        assertThat(report()).isEqualTo("""
                it keeps its promise
                                reason
                  program       Ends 3 'one two' ␛[31mthree
                  printed       one two
                  errors        ␛[31mthree
                  status        3
                """);
    }

    @Test
    void shows_of_an_exception_only_the_program_s_own_frames() {
        lab = Benches.alone("netlab.samples", Benches.PATIENT);
        lab.start("Crashing", "x").exitStatus();

        assertThat(report().replaceAll("java:\\d+", "java:LINE")).isEqualTo("""
                it keeps its promise
                                reason
                  program       Crashing x
                  printed       one    two
                  errors        Exception in thread "main" java.io.UncheckedIOException: crashed
                                    at netlab.samples.Crashing.run(Crashing.java:LINE)
                                    at netlab.samples.Crashing.main(Crashing.java:LINE)
                                Caused by: java.io.IOException: For input string: "x"
                                Caused by: java.lang.NumberFormatException: For input string: "x"
                                    at netlab.samples.Crashing.run(Crashing.java:LINE)
                  status        1
                """);
    }

    @Test
    void shows_that_a_program_still_runs() {
        lab.start("Waits").printsLine("ready");

        assertThat(report()).isEqualTo("""
                it keeps its promise
                                reason
                  program       Waits
                  printed       ready
                  status        still running
                """);
    }

    @Test
    void shows_where_a_program_is_blocked_that_hangs() {
        lab = Benches.alone("netlab.samples", Benches.PATIENT);
        lab.start("Hanging").printsLine("ready");

        String report = report(new OutOfPatience("waited 5 s for the program to end"));

        assertThat(report.replaceAll("java:\\d+", "java:LINE").lines().limit(6).collect(Collectors.joining("\n")))
                .matches("""
                        it keeps its promise
                                        waited 5 s for the program to end
                          program       Hanging
                          printed       ready
                          status        still running
                          blocked       Hanging.java:LINE  \\S+  \\(\\w+\\)""");
        assertThat(report.lines().skip(5))
                .hasSize(2)
                .anyMatch(line -> line.contains("CountDownLatch.await  (platform, virtual)"));
    }

    @Test
    void shows_several_programs_and_conversations() throws IOException {
        ScriptedServer server = lab.listen();
        lab.start("Client", server.host(), server.port());
        Connection first = server.accept();
        first.line();
        first.halfClose();
        try (Socket second = new Socket(server.host(), Integer.parseInt(server.port()))) {
            lab.programs().getFirst().exitStatus();
            lab.start("Ends", "0", "one", "two").exitStatus();
            Connection other = server.accept();
            other.send("hello");
            second.getOutputStream().write("read\nunread\n".getBytes(StandardCharsets.UTF_8));
            other.line();

            assertThat(normal(report())).isEqualTo("""
                    it keeps its promise
                                    reason
                      program       Client 127.0.0.1 PORT
                      status        0
                      program       Ends 0 one two
                      printed       one
                      errors        two
                      status        0
                      conversation  C: hello␊                                 +N ms
                                    S: (ends its direction)                   +N ms
                                    S2: hello␊                                +N ms
                                    C2: read␊                                 +N ms
                                    C2: unread␊                               +N ms
                    """);
        }
    }

    @Test
    void leaves_the_middle_out_of_long_output() {
        String lines =
                IntStream.rangeClosed(1, 1_025).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        lab.start("Ends", "0", lines, "x".repeat(200)).exitStatus();

        String shown =
                report().lines().filter(line -> !line.startsWith("  program")).collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo("""
                it keeps its promise
                                reason
                  printed       1
                                2
                                3
                                4
                                5
                                6
                                7
                                8
                                9
                                10
                                … 1,005 lines …
                                1016
                                1017
                                1018
                                1019
                                1020
                                1021
                                1022
                                1023
                                1024
                                1025
                  errors        %s … 120 characters … %s
                  status        0""".formatted("x".repeat(40), "x".repeat(40)));
    }

    private String report() {
        return report(new AssertionError("reason"));
    }

    private String report(Throwable failure) {
        return FailureReport.of("it keeps its promise", failure, lab);
    }

    private static String normal(String report) {
        return report.replaceAll("127\\.0\\.0\\.1 \\d+", "127.0.0.1 PORT").replaceAll("\\+\\d+ ms", "+N ms");
    }
}
