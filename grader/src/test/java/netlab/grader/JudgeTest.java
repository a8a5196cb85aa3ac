package netlab.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Judge")
class JudgeTest {

    private static final Exercise ECHO = new Exercise("04-echo");
    private static final String FIRST_SPEC = "GreetingServerSpec.greets_one_client_after_the_other";
    private static final Judge JUDGE = new Judge(5, 1);

    @TempDir
    Path folder;

    @Test
    void knows_the_graded_specs_in_the_order_of_the_steps() {
        assertThat(JUDGE.specs(ECHO))
                .extracting(Spec::step)
                .isSorted()
                .contains(1, 5)
                .doesNotContain(0);
        assertThat(JUDGE.specs(ECHO)).extracting(Spec::name).contains(FIRST_SPEC);
    }

    @Test
    void leaves_out_unit_specs() {
        assertThat(JUDGE.specs(new Exercise("01-resolve")))
                .noneMatch(spec -> spec.tags().contains("unit"));
    }

    @Test
    void finds_fault_with_a_wrong_program() throws NotCompilable {
        Verdict verdict = verdict("System.out.println(\"hello\"); return 0;");

        assertThat(verdict.failed()).isTrue();
        assertThat(verdict.report()).contains("greets one client after the other", "GreetingServer 0", "hello");
    }

    @Test
    void tells_what_is_to_do() throws NotCompilable {
        Verdict verdict = verdict("throw new UnsupportedOperationException(\"TODO step 1: listen\");");

        assertThat(verdict.result()).isEqualTo(Verdict.Result.TO_DO);
        assertThat(verdict.message()).isEqualTo("TODO step 1: listen");
    }

    @Test
    void starts_a_command_in_the_place_of_a_program() throws NotCompilable {
        compile("return 0;");

        SortedMap<Spec, Verdict> verdicts =
                JUDGE.replacing("GreetingServer", java() + " -version").judge(ECHO, folder, JudgeTest::isFirst);

        assertThat(verdicts.values()).singleElement().matches(Verdict::failed);
        assertThat(verdicts.get(verdicts.firstKey()).report()).contains("Runtime Environment");
    }

    @Test
    void trusts_one_program_after_the_other() throws NotCompilable {
        try (TrustingJudge trusting = JUDGE.trusting()) {
            compile("System.out.println(\"hello\"); return 0;");
            assertThat(trusting.judge(ECHO, folder, JudgeTest::isFirst).values())
                    .singleElement()
                    .matches(Verdict::failed);

            folder = folder.resolve("next");
            compile("throw new UnsupportedOperationException(\"TODO step 1: listen\");");
            assertThat(trusting.judge(ECHO, folder, JudgeTest::isFirst).values())
                    .extracting(Verdict::result)
                    .containsExactly(Verdict.Result.TO_DO);
        }
    }

    private Verdict verdict(String body) throws NotCompilable {
        compile(body);
        SortedMap<Spec, Verdict> verdicts = JUDGE.judge(ECHO, folder, JudgeTest::isFirst);
        return verdicts.get(verdicts.firstKey());
    }

    private static boolean isFirst(Spec spec) {
        return spec.name().equals(FIRST_SPEC);
    }

    private void compile(String body) throws NotCompilable {
        String source = """
                package netlab.echo;
                public class GreetingServer {
                    public static void main(String[] args) { System.exit(run(args)); }
                    static int run(String... args) { %s }
                }
                """.formatted(body);
        Compiler.compile(new Sources(Map.of("netlab/echo/GreetingServer.java", source)), folder);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
