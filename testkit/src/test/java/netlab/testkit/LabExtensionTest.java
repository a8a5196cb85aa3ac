package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

class LabExtensionTest {

    private static final Path CLASSES = ClassFiles.home("netlab.testkit.samples.Ends");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @ParameterizedTest
    @ValueSource(strings = {"netlab.shared=true", "netlab.shared=false"})
    void a_spec_passes(String shared) {
        SpecRun run = SpecRun.of(Passing.class, shared);

        assertThat(run.all(SUCCESSFUL)).containsExactly("it_ends_with_status_0", "it_prints_one_and_two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"netlab.shared=true", "netlab.shared=false"})
    void a_spec_fails_with_a_report(String shared) {
        Throwable failure = SpecRun.failure(Failing.class, shared);

        assertThat(failure)
                .isInstanceOf(SpecFailure.class)
                .hasMessage("[exit status] expected: 0 but was: 3")
                .hasToString("""
                it ends with status 0
                                [exit status]
                                expected: 0
                                 but was: 3
                  program       samples.Ends 3 one two
                  printed       one
                  errors        two
                  status        3
                """);
    }

    @Test
    void a_failure_points_to_its_line_in_the_spec() {
        Throwable failure = SpecRun.failure(Failing.class);

        assertThat(failure.getStackTrace()).hasSize(1);
        assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("it_ends_with_status_0");
    }

    @Test
    void one_spec_of_a_step_fails_for_all_that_are_to_do() {
        SpecRun run = SpecRun.of(Untouched.class, "netlab.todo=fail");

        assertThat(run.all(FAILED)).hasSize(2);
        assertThat(run.all(ABORTED)).hasSize(2);
        assertThat(run.results().values())
                .map(result -> result.getThrowable().orElseThrow())
                .allSatisfy(thrown -> assertThat(thrown).hasMessage("TODO step 2: say hello"));
    }

    @Test
    void a_spec_that_is_to_do_fails_in_one_line() {
        Throwable failure = SpecRun.failure(ToDo.class, "netlab.todo=fail");

        assertThat(failure)
                .isInstanceOf(StillToDo.class)
                .hasMessage("TODO step 2: say hello")
                .hasNoCause();
        assertThat(failure.getStackTrace()).isEmpty();
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void a_spec_that_is_to_do_fails_if_nothing_else_is_said() {
        Throwable failure = SpecRun.failure(ToDo.class);

        assertThat(failure).isInstanceOf(StillToDo.class);
    }

    @Test
    void a_spec_that_is_to_do_is_skipped() {
        SpecRun run = SpecRun.of(Untouched.class, "netlab.todo=skip");

        assertThat(run.all(ABORTED)).hasSize(4);
    }

    @Test
    void a_spec_that_is_expected_to_be_to_do_is_skipped() {
        SpecRun run = SpecRun.of(Untouched.class, "netlab.todo=expect");

        assertThat(run.all(ABORTED)).hasSize(4);
    }

    @Test
    void a_spec_that_is_expected_to_be_to_do_must_not_pass() {
        Throwable failure = SpecRun.failure(PassingOnce.class, "netlab.todo=expect");

        assertThat(failure).hasMessage("an untouched starter passes this spec: it says nothing");
    }

    @Test
    void a_spec_that_would_pass_is_to_do_when_its_program_says_so() {
        TestExecutionResult.Status status = SpecRun.status(ToDoUnnoticed.class, "netlab.todo=skip");

        assertThat(status).isEqualTo(ABORTED);
    }

    @Test
    void a_unit_spec_is_to_do_by_its_own_exception() {
        Throwable failure = SpecRun.failure(ToDoUnit.class, "netlab.todo=fail");

        assertThat(failure).isInstanceOf(StillToDo.class).hasMessage("TODO step 1: count");
    }

    @Test
    void a_unit_spec_fails_as_it_is() {
        Throwable failure = SpecRun.failure(FailingUnit.class);

        assertThat(failure).isInstanceOf(UnsupportedOperationException.class).hasMessage("no such thing");
    }

    @Test
    void a_spec_with_a_lab_must_start_a_program() {
        Throwable failure = SpecRun.failure(Vacuous.class);

        assertThat(failure).hasMessage("this spec passed without starting a program");
    }

    @Test
    void a_spec_may_be_skipped_for_a_reason_of_its_own() {
        TestExecutionResult.Status status = SpecRun.status(Skipped.class);

        assertThat(status).isEqualTo(ABORTED);
    }

    @Test
    void a_parameterized_spec_is_judged() {
        SpecRun run = SpecRun.of(Parameterized.class);

        assertThat(run.all(SUCCESSFUL)).containsExactly("it_ends");
    }

    @Test
    void a_program_that_disturbs_others_in_its_jvm_is_judged_alone() {
        SpecRun run = SpecRun.of(Disturbing.class);

        assertThat(run.all(SUCCESSFUL))
                .containsExactly(
                        "it_calls_exit",
                        "it_leaves_a_thread",
                        "it_replaces_standard_output",
                        "it_writes_to_the_descriptor");
    }

    @Test
    void a_program_that_disturbs_others_is_not_excused() {
        Throwable failure = SpecRun.failure(DisturbingAndWrong.class);

        assertThat(failure).hasMessage("[exit status] expected: 8 but was: 7");
    }

    @Test
    void a_program_that_never_shares_a_jvm_runs_once() {
        SpecRun run = SpecRun.of(Counting.class, "netlab.shared=false");

        assertThat(run.results().get("it_is_tried").getThrowable().orElseThrow())
                .asString()
                .contains("try 1");
    }

    @Test
    void a_program_that_shares_a_jvm_gets_a_second_try() {
        SpecRun run = SpecRun.of(Counting.class, "netlab.shared=true");

        assertThat(run.results().get("it_is_tried").getThrowable().orElseThrow())
                .asString()
                .contains("try 2");
    }

    @Test
    void class_files_come_from_another_folder() {
        TestExecutionResult.Status status = SpecRun.status(PassingOnce.class, "netlab.classes=" + CLASSES);

        assertThat(status).isEqualTo(SUCCESSFUL);
    }

    @Test
    void class_files_are_missed_in_another_folder() {
        Throwable failure = SpecRun.failure(PassingOnce.class, "netlab.classes=" + CLASSES.resolve("netlab"));

        assertThat(failure.toString()).contains("ClassNotFoundException: netlab.testkit.samples.Ends");
    }

    @Test
    void another_command_line_takes_the_place_of_a_program() {
        String command = "%s -cp %s netlab.testkit.samples.Ends 0 replaced".formatted(JAVA, CLASSES);

        TestExecutionResult.Status status = SpecRun.status(Replaced.class, "netlab.program.Anything=" + command);

        assertThat(status).isEqualTo(SUCCESSFUL);
    }

    @Test
    void a_command_is_put_in_front() {
        String launcher = "%s -cp %s netlab.testkit.samples.Ends 0 launched".formatted(JAVA, CLASSES);

        TestExecutionResult.Status status =
                SpecRun.status(Launched.class, "netlab.launcher=" + launcher, "netlab.shared=false");

        assertThat(status).isEqualTo(SUCCESSFUL);
    }

    @Test
    void a_program_behind_a_sandbox_is_no_process_left_behind() {
        String launcher = "%s -cp %s netlab.testkit.samples.Wraps".formatted(JAVA, CLASSES);

        TestExecutionResult.Status status =
                SpecRun.status(StillRunning.class, "netlab.launcher=" + launcher, "netlab.shared=false");

        assertThat(status).isEqualTo(SUCCESSFUL);
    }

    @Test
    void a_process_left_behind_fails_the_spec() {
        Throwable failure = SpecRun.failure(LeavingProcess.class, "netlab.shared=false");

        assertThat(failure)
                .hasMessageMatching("the program had started other processes and left them running: \\[\\d+]");
    }

    @Test
    void a_program_that_hangs_is_shown_where_it_is() {
        Throwable failure = SpecRun.failure(Hanging.class, "netlab.patience=1", "netlab.shared=false");

        assertThat(failure).hasMessage("waited 1 s for the program to end");
    }

    @ExtendWith(LabExtension.class)
    static final class Passing {
        @Test
        void it_ends_with_status_0(Lab lab) {
            assertThat(lab.start("samples.Ends", "0", "one", "").exitStatus()).isZero();
        }

        @Test
        void it_prints_one_and_two(Lab lab) {
            Program program = lab.start("samples.Repeats");
            program.type("one", "two");
            program.printsLine("typed: two");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class PassingOnce {
        @Test
        void it_ends(Lab lab) {
            assertThat(lab.start("samples.Ends", "0", "one", "").exitStatus()).isZero();
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Failing {
        @Test
        void it_ends_with_status_0(Lab lab) {
            Program program = lab.start("samples.Ends", "3", "one", "two");

            assertThat(program.exitStatus()).as("exit status").isZero();
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Untouched {
        @Test
        @Tag("step-2")
        void one(Lab lab) {
            lab.start("samples.ToDo").printsLine("hello");
        }

        @Test
        @Tag("step-2")
        void two(Lab lab) {
            lab.start("samples.ToDo").printsLine("hello");
        }

        @Test
        @Tag("step-3")
        void three(Lab lab) {
            lab.start("samples.ToDo").printsLine("hello");
        }

        @Test
        @Tag("step-3")
        void four(Lab lab) {
            lab.start("samples.ToDo").printsLine("hello");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class ToDo {
        @Test
        void it_greets(Lab lab) {
            lab.start("samples.ToDo").printsLine("hello");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class ToDoUnnoticed {
        @Test
        void it_fails(Lab lab) {
            assertThat(lab.start("samples.ToDo").exitStatus()).isEqualTo(1);
        }
    }

    @ExtendWith(LabExtension.class)
    static final class ToDoUnit {
        @Test
        void it_counts() {
            throw new UnsupportedOperationException("TODO step 1: count");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class FailingUnit {
        @Test
        void it_counts() {
            throw new UnsupportedOperationException("no such thing");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Vacuous {
        @Test
        void it_listens(Lab lab) {
            assertThat(lab.listen().host()).isEqualTo("127.0.0.1");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Skipped {
        @Test
        void it_listens(Lab lab) {
            throw new TestAbortedException("not " + lab.listen().host());
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Parameterized {
        @ParameterizedTest
        @ValueSource(strings = {"0", "1"})
        void it_ends(String status, Lab lab) {
            assertThat(lab.start("samples.Ends", status, "", "").exitStatus()).isEqualTo(Integer.parseInt(status));
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Disturbing {
        @Test
        void it_calls_exit(Lab lab) {
            assertPrintsHelloAndEnds(lab, "CallsExit", 7);
        }

        @Test
        void it_replaces_standard_output(Lab lab) {
            assertPrintsHelloAndEnds(lab, "ReplacesOut", 0);
        }

        @Test
        void it_leaves_a_thread(Lab lab) {
            assertPrintsHelloAndEnds(lab, "LeavesThread", 0);
        }

        @Test
        void it_writes_to_the_descriptor(Lab lab) {
            assertPrintsHelloAndEnds(lab, "WritesToDescriptor", 0);
        }

        private static void assertPrintsHelloAndEnds(Lab lab, String program, int status) {
            Program neighbour = lab.start("samples.Repeats");
            Program disturbing = lab.start("samples." + program);

            disturbing.prints("hello");
            assertThat(disturbing.exitStatus()).isEqualTo(status);
            neighbour.type("fine");
            neighbour.printsLine("typed: fine");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class DisturbingAndWrong {
        @Test
        void it_ends_with_status_8(Lab lab) {
            assertThat(lab.start("samples.CallsExit").exitStatus())
                    .as("exit status")
                    .isEqualTo(8);
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Counting {
        private int tries;

        @Test
        void it_is_tried(Lab lab) {
            tries++;
            lab.start("samples.Ends", "0", "", "").exitStatus();
            assertThat(true).as("try " + tries).isFalse();
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Replaced {
        @Test
        void it_says_so(Lab lab) {
            Program program = lab.start("Anything", "argument");
            program.printsLine("replaced");
            assertThat(program.exitStatus()).isZero();
            assertThat(program.errors()).isEqualTo("argument\n");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Launched {
        @Test
        void it_says_so(Lab lab) {
            Program program = lab.start("samples.Ends", "7", "", "");
            program.printsLine("launched");
            assertThat(program.exitStatus()).isZero();
        }
    }

    @ExtendWith(LabExtension.class)
    static final class LeavingProcess {
        @Test
        void it_prints_a_number(Lab lab) {
            assertThat(lab.start("samples.LeavesProcess").line()).matches("\\d+");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class StillRunning {
        @Test
        void it_is_ready(Lab lab) {
            lab.start("samples.Waits").printsLine("ready");
        }
    }

    @ExtendWith(LabExtension.class)
    static final class Hanging {
        @Test
        void it_ends(Lab lab) {
            lab.start("samples.Waits").exitStatus();
        }
    }
}
