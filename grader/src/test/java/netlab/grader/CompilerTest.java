package netlab.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Compiler")
class CompilerTest {

    @TempDir
    Path folder;

    @Test
    void writes_class_files() throws NotCompilable {
        Compiler.compile(source("class One {}"), folder);

        assertThat(folder.resolve("a").resolve("One.class")).exists();
    }

    @Test
    void knows_the_library_of_the_mail_exercise() throws NotCompilable {
        Compiler.compile(source("class One { jakarta.mail.Session session; }"), folder);

        assertThat(folder.resolve("a").resolve("One.class")).exists();
    }

    @Test
    void knows_nothing_else_of_this_jvm() {
        assertThatThrownBy(() -> Compiler.compile(source("class One { netlab.testkit.Lab lab; }"), folder))
                .isInstanceOf(NotCompilable.class);
    }

    @Test
    void says_where_sources_do_not_compile() {
        assertThatThrownBy(() -> Compiler.compile(source("class One {\n int i = x;\n}"), folder))
                .isInstanceOf(NotCompilable.class)
                .hasMessageContainingAll("a/One.java line 3", "cannot find symbol");
    }

    private static Sources source(String text) {
        return new Sources(Map.of("a/One.java", "package a;\n" + text));
    }
}
