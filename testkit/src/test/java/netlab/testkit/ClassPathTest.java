package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassPathTest {

    private static final String IN_LIBRARY = "org.opentest4j.AssertionFailedError";

    private final ClassPath classPath = new ClassPath(Path.of("classes"), List.of(ClassFiles.home(IN_LIBRARY)));

    @Test
    void is_written_as_java_takes_it() {
        ClassPath longer = classPath.with(Path.of("more.jar"));

        assertThat(longer)
                .hasToString(String.join(
                        File.pathSeparator,
                        "classes",
                        ClassFiles.home(IN_LIBRARY).toString(),
                        "more.jar"));
    }

    @Test
    void is_read_as_it_is_written() {
        assertThat(ClassPath.parse(classPath.toString())).isEqualTo(classPath);
        assertThat(ClassPath.parse("classes")).isEqualTo(ClassPath.of(Path.of("classes")));
    }

    @Test
    void loads_libraries_and_nothing_else_of_this_jvm() throws Exception {
        ClassLoader loader = classPath.libraryLoader();

        assertThat(loader.loadClass(IN_LIBRARY)).isNotSameAs(Class.forName(IN_LIBRARY));
        assertThatThrownBy(() -> loader.loadClass(ClassPath.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void loads_libraries_for_each_program_anew() throws Exception {
        Class<?> ofOne = classPath.libraryLoader().loadClass(IN_LIBRARY);
        Class<?> ofAnother = classPath.libraryLoader().loadClass(IN_LIBRARY);

        assertThat(ofOne).isNotSameAs(ofAnother);
    }
}
