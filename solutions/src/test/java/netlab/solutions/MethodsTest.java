package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import netlab.grader.Compiler;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The methods of a class")
class MethodsTest {

    private static final String CLASS = """
            private String name;
            int choose(int x) {
                if (x > 5) {
                    x = one();
                }
                while (x < 3) {
                    x += 4;
                }
                return x;
            }
            static int one() {
                return 1;
            }
            """;
    private static final String CHOOSE = "a/A.choose(I)I ";

    @TempDir
    private Path scratch;

    @Test
    void are_changed_in_the_block_that_is_another_one() throws Exception {
        assertThat(changed(CLASS.replace("x += 4", "x += 3"))).hasSize(1).allMatch(block -> block.startsWith(CHOOSE));
        assertThat(changed(CLASS.replace("return 1", "return 2"))).containsExactly("a/A.one()I 0");
    }

    @Test
    void are_changed_where_code_is_put_in_or_left_out() throws Exception {
        assertThat(changed(CLASS.replace("x = one();", "x = one(); x--;"))).containsExactly(CHOOSE + 5);
        assertThat(changed(CLASS.replace("x = one();", ""))).containsExactly(CHOOSE + 3);
    }

    @Test
    void are_changed_where_a_jump_leads_elsewhere() throws Exception {
        assertThat(changed(CLASS.replace("x > 5", "x < 5"))).containsExactly(CHOOSE + 0);
    }

    @Test
    void are_changed_if_they_are_synchronized() throws Exception {
        assertThat(changed(CLASS.replace("int choose", "synchronized int choose")))
                .contains(CHOOSE + 0);
    }

    @Test
    void are_not_changed_where_they_only_move() throws Exception {
        assertThat(changed("\n\n" + CLASS)).isEmpty();
    }

    @Test
    void are_changed_where_a_lambda_in_them_is() throws Exception {
        String lambda = CLASS + "static Runnable run() { return () -> System.out.println(\"%s\"); }";

        assertThat(methods(lambda.formatted("one")).changed(methods(lambda.formatted("other"))))
                .containsExactly("a/A.lambda$run$0()V 0");
    }

    @Test
    void are_not_changed_by_a_field_or_method_of_which_nobody_else_knows() throws Exception {
        assertThat(changed(CLASS + "private int three; private int three() { return 3; }"))
                .isEmpty();
    }

    @Test
    void are_all_changed_by_a_method_that_others_may_call() throws Exception {
        assertThat(changed(CLASS + "public String toString() { return name; }"))
                .contains("a/A.<init>()V 0", CHOOSE + 0, "a/A.one()I 0");
    }

    @Test
    void are_all_changed_where_a_field_is_volatile() throws Exception {
        assertThat(changed(CLASS.replace("private String", "private volatile String")))
                .contains("a/A.<init>()V 0", CHOOSE + 0, "a/A.one()I 0");
    }

    @Test
    void are_all_changed_if_the_class_is_gone() throws Exception {
        assertThat(methods(CLASS).changed(Methods.NONE)).contains("a/A.<init>()V 0", CHOOSE + 0, "a/A.one()I 0");
    }

    private Set<String> changed(String members) throws Exception {
        return methods(CLASS).changed(methods(members));
    }

    private Methods methods(String members) throws IOException, NotCompilable {
        Path folder = Files.createTempDirectory(scratch, "classes");
        Compiler.compile(new Sources(Map.of("a/A.java", "package a; class A { %s }".formatted(members))), folder);
        return Methods.of(Files.readAllBytes(folder.resolve("a/A.class")));
    }
}
