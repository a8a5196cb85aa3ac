package netlab.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import netlab.grader.NotCompilable;
import netlab.grader.Sources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A compiled program")
class CompiledTest {

    private static final Sources SOURCES = new Sources(Map.of(
            "a/Alone.java", "package a; class Alone { class Nested {} }",
            "a/Used.java", "package a; class Used { static int x() { return 1; } }",
            "a/Using.java", "package a; class Using { int x = Used.x(); }",
            "a/Top.java", "package a; class Top { Using using; }"));

    private static final Compiled COMPILED = new Compiled(
            SOURCES,
            new ClassFolder(Map.of(
                    "a/Alone", "taken",
                    "a/Alone$Nested", "taken",
                    "a/Used", "taken",
                    "a/Used$Gone", "taken",
                    "a/Using", "taken",
                    "a/Top", "taken")));

    @TempDir
    private Path folder;

    @Test
    void gives_its_classes_to_one_that_differs_elsewhere() throws Exception {
        COMPILED.compile(withUsed("static int x() { return 2; }"), folder);

        assertThat(folder.resolve("a/Alone.class")).hasContent("taken");
        assertThat(folder.resolve("a/Alone$Nested.class")).hasContent("taken");
    }

    @Test
    void gives_no_class_that_names_one_that_differs() {
        assertThatThrownBy(() -> COMPILED.compile(withUsed("static long x() { return 2; }"), folder))
                .isInstanceOf(NotCompilable.class)
                .hasMessageContaining("Using.java");
    }

    @Test
    void gives_no_class_that_names_such_a_class() throws Exception {
        COMPILED.compile(withUsed("static int x() { return 2; }"), folder);

        ClassFolder classes = ClassFolder.read(folder);
        assertThat(classes.files()).containsOnlyKeys("a/Alone", "a/Alone$Nested", "a/Used", "a/Using", "a/Top");
        assertThat(classes.files().get("a/Top")).isNotEqualTo("taken");
    }

    @Test
    void gives_no_class_of_which_the_source_is_gone() throws Exception {
        COMPILED.compile(new Sources(Map.of("a/Used.java", SOURCES.files().get("a/Used.java"))), folder);

        assertThat(ClassFolder.read(folder).files()).containsOnlyKeys("a/Used", "a/Used$Gone");
    }

    @Test
    void gives_nothing_where_nothing_was_compiled() throws Exception {
        new Compiled(SOURCES, ClassFolder.EMPTY).compile(SOURCES, folder);

        assertThat(ClassFolder.read(folder).files()).hasSize(5).doesNotContainValue("taken");
    }

    private static Sources withUsed(String members) {
        return SOURCES.with("a/Used.java", "package a; class Used { %s }".formatted(members));
    }
}
