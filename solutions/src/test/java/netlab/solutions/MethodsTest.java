package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import netlab.grader.Compiler;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The methods of a class")
class MethodsTest {

    private static final String CLASS = "static int one() { return 1; } static int two() { return 2; }";

    @TempDir
    private Path scratch;

    @Test
    void are_changed_where_their_code_is() throws Exception {
        assertThat(changed(CLASS.replace("return 2", "return 3"))).containsExactly("a/A.two()I");
    }

    @Test
    void are_not_changed_where_they_only_move() throws Exception {
        assertThat(changed("\n\n" + CLASS)).isEmpty();
    }

    @Test
    void are_changed_where_a_lambda_in_them_is() throws Exception {
        String lambda = CLASS + "static Runnable run() { return () -> System.out.println(\"%s\"); }";

        assertThat(methods(lambda.formatted("one")).changed(methods(lambda.formatted("other"))))
                .containsExactly("a/A.lambda$run$0()V");
    }

    @Test
    void are_all_changed_if_there_is_another_field() throws Exception {
        assertThat(changed(CLASS + "int three;")).containsExactly("a/A.<init>()V", "a/A.one()I", "a/A.two()I");
    }

    @Test
    void are_all_changed_if_there_is_another_method() throws Exception {
        assertThat(changed(CLASS + "int three() { return 3; }")).contains("a/A.one()I", "a/A.two()I");
    }

    @Test
    void are_all_changed_if_the_class_is_gone() throws Exception {
        assertThat(methods(CLASS).changed(Methods.NONE)).contains("a/A.one()I", "a/A.two()I");
    }

    private Iterable<String> changed(String members) throws Exception {
        return methods(CLASS).changed(methods(members));
    }

    private Methods methods(String members) throws IOException, NotCompilable {
        Path folder = Files.createTempDirectory(scratch, "classes");
        Compiler.compile(new Sources(Map.of("a/A.java", "package a; class A { %s }".formatted(members))), folder);
        return Methods.of(Files.readAllBytes(folder.resolve("a/A.class")));
    }
}
