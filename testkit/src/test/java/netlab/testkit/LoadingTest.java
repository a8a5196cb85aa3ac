package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadingTest {

    private static final String PROGRAM = "netlab.testkit.samples.Waits";

    private final ClassPath classes = ClassPath.of(ClassFiles.home(PROGRAM));

    @Test
    void anew_gives_each_program_classes_of_its_own() throws ClassNotFoundException {
        assertThat(next(Loading.ANEW)).isNotSameAs(next(Loading.ANEW));
    }

    @Test
    void once_gives_all_programs_of_a_folder_the_same_classes() throws ClassNotFoundException {
        assertThat(next(Loading.ONCE)).isSameAs(next(Loading.ONCE));
    }

    @Test
    void libraries_once_gives_each_program_classes_of_its_own_all_the_same() throws ClassNotFoundException {
        assertThat(next(Loading.LIBRARIES_ONCE)).isNotSameAs(next(Loading.LIBRARIES_ONCE));
    }

    private Class<?> next(Loading loading) throws ClassNotFoundException {
        return loading.loaderOf(classes).loadClass(PROGRAM);
    }
}
