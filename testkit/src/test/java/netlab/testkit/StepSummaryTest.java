package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.TestAbortedException;

class StepSummaryTest {

    private static final TestExecutionResult PASSED = TestExecutionResult.successful();
    private static final TestExecutionResult SKIPPED_TO_DO =
            TestExecutionResult.aborted(new TestAbortedException("TODO step 2: say goodbye"));
    private static final TestExecutionResult TO_DO = TestExecutionResult.failed(new StillToDo("TODO step 2: say"));

    private final StringBuilder printed = new StringBuilder();
    private Path readme;
    private Path failures;
    private StepSummary summary;

    @BeforeEach
    void write_a_readme(@TempDir Path folder) throws IOException {
        readme = Files.writeString(folder.resolve("README.md"), """
                # Exercise
                ## Step 1: Hello
                Say hello.
                ## Step 2: Goodbye
                Say goodbye.
                """);
        failures = folder.resolve("target").resolve("failures.txt");
        summary = new StepSummary(readme, failures, printed);
    }

    @Test
    void shows_what_comes_next_when_nothing_is_done() {
        finish("step-1", TO_DO);
        finish("step-1", SKIPPED_TO_DO);
        finish("step-2", TO_DO);

        assertSummary("""

                  Step 1  to do    Hello                                        2 to do
                  Step 2  to do    Goodbye                                      1 to do

                  Next: write step 1, README.md "Step 1: Hello"

                """);
    }

    @Test
    void shows_what_comes_next_when_one_step_is_done() {
        finish("step-1", PASSED);
        finish("step-2", TO_DO);
        finish("step-2", SKIPPED_TO_DO);

        assertSummary("""

                  Step 1  passed   Hello                                        1 passed
                  Step 2  to do    Goodbye                                      2 to do

                  Next: write step 2, README.md "Step 2: Goodbye"

                """);
    }

    @Test
    void says_so_when_all_is_done() {
        finish("step-1", PASSED);
        finish("step-2", PASSED);
        finish("step-2", PASSED);

        assertSummary("""

                  Step 1  passed   Hello                                        1 passed
                  Step 2  passed   Goodbye                                      2 passed

                  All steps passed.

                """);
    }

    @Test
    void invites_to_what_is_optional_once_all_else_is_done() throws IOException {
        Files.writeString(readme, "## Step 1: Hello\n## Step 2: More (optional)\n");
        finish("step-1", PASSED);

        assertSummary("""

                  Step 1  passed   Hello                                        1 passed
                  Step 2  not run  More (optional)

                  All steps passed. More, if you like: mvn test -Dextended

                """);
    }

    @Test
    void praises_no_step_that_was_not_run() {
        finish("step-2", PASSED);

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("All that was run passed.").doesNotContain("All steps");
    }

    @Test
    void shows_the_report_of_the_first_step_that_is_open() {
        finish("step-1", TestExecutionResult.failed(failure("the report\n")));
        finish("step-1", PASSED);
        finish("step-2", TestExecutionResult.failed(failure("no part of it\n")));
        finish("step-2", TO_DO);

        assertSummary("""

                StepSummaryTest: the report

                … and 1 more in target/failures.txt

                  Step 1  failed   Hello                                        1 failed, 1 passed
                  Step 2  failed   Goodbye                                      1 failed, 1 to do

                  Next: repair step 1, README.md "Step 1: Hello"

                """);
    }

    @Test
    void shows_three_reports_of_a_step() {
        for (int i = 1; i <= 5; i++) {
            finish("step-1", TestExecutionResult.failed(failure("report %d\n".formatted(i))));
        }
        finish("step-2", PASSED);

        assertSummary("""

                StepSummaryTest: report 1

                StepSummaryTest: report 2

                StepSummaryTest: report 3

                … and 2 more in target/failures.txt

                  Step 1  failed   Hello                                        5 failed
                  Step 2  passed   Goodbye                                      1 passed

                  Next: repair step 1, README.md "Step 1: Hello"

                """);
    }

    @Test
    void tells_of_failures_of_later_steps() {
        finish("step-1", TO_DO);
        finish("step-2", TestExecutionResult.failed(failure("no part of it\n")));

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("Failures: 1, in target/failures.txt").doesNotContain("no part of it");
    }

    @Test
    void keeps_all_reports_in_a_file_until_nothing_fails() throws IOException {
        finish("step-2", TestExecutionResult.failed(failure("of step 2\n")));
        finish("step-1", TestExecutionResult.failed(failure("of step 1\n")));
        summary.testPlanExecutionFinished(null);

        assertThat(failures).hasContent("""
                StepSummaryTest: of step 1

                StepSummaryTest: of step 2
                """);

        new StepSummary(readme, failures, printed).testPlanExecutionFinished(null);
        assertThat(failures).exists();

        summary = new StepSummary(readme, failures, printed);
        finish("step-1", PASSED);
        summary.testPlanExecutionFinished(null);

        assertThat(failures).doesNotExist();
    }

    @Test
    void names_the_promise_of_a_spec_that_starts_no_program() {
        finish("step-1", TestExecutionResult.failed(new AssertionError("no line\nat all")));

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("""
                StepSummaryTest: spec
                                no line
                                at all
                """);
    }

    @Test
    void says_how_to_be_rid_of_class_files_that_are_outdated() {
        finish("step-1", TestExecutionResult.failed(new NoSuchMethodError("'void Names.<init>()'")));

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("""
                StepSummaryTest: spec
                                java.lang.NoSuchMethodError: 'void Names.<init>()'
                                the spec was compiled for another version of this class: mvn clean test compiles it again
                """);
    }

    @Test
    void does_not_count_a_spec_that_is_skipped_for_another_reason() {
        finish("step-1", TestExecutionResult.aborted(new TestAbortedException("elsewhere")));
        finish("step-2", PASSED);

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("Step 1  not run").contains("Step 2  passed");
    }

    @Test
    void stands_a_spec_that_is_skipped_without_a_reason() {
        finish("step-1", TestExecutionResult.aborted(new TestAbortedException()));

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("Step 1  not run");
    }

    @Test
    void prints_nothing_without_a_readme_when_nothing_failed() throws IOException {
        Files.delete(readme);
        finish("step-1", PASSED);
        finish("step-2", SKIPPED_TO_DO);

        assertSummary("");
    }

    @Test
    void prints_reports_without_a_readme() throws IOException {
        Files.delete(readme);
        finish("step-1", TestExecutionResult.failed(failure("the report\n")));

        summary.testPlanExecutionFinished(null);

        assertThat(printed).contains("StepSummaryTest: the report\n");
    }

    @Test
    void prints_nothing_without_steps() {
        finish("unit", PASSED);

        assertSummary("");
    }

    private void finish(String tag, TestExecutionResult result) {
        summary.executionFinished(TestIdentifier.from(new Spec(tag)), result);
    }

    private void assertSummary(String expected) {
        summary.testPlanExecutionFinished(null);

        assertThat(printed.toString().replace(System.lineSeparator(), "\n")).isEqualTo(expected);
    }

    private static SpecFailure failure(String report) {
        return new SpecFailure(new AssertionError("reason"), "spec", report);
    }

    private static final class Spec extends AbstractTestDescriptor {
        private final String tag;

        Spec(String tag) {
            super(
                    UniqueId.forEngine("sample").append("tag", tag),
                    "spec",
                    MethodSource.from(StepSummaryTest.class.getName(), "spec"));
            this.tag = tag;
        }

        @Override
        public Type getType() {
            return TestDescriptor.Type.TEST;
        }

        @Override
        public Set<TestTag> getTags() {
            return Set.of(TestTag.create(tag));
        }
    }
}
