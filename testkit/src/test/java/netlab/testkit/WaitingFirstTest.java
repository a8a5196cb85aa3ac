package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

class WaitingFirstTest {

    @Test
    void specs_that_wait_come_before_the_others() {
        assertThat(namesInOrder(One.class, Mixed.class, Another.class))
                .containsExactly("Mixed", "waits()", "works()", "One", "works()", "Another", "works()");
    }

    /** Returns classes and their methods in the order in which they begin. */
    private static List<String> namesInOrder(Class<?>... specs) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(specs).map(DiscoverySelectors::selectClass).toArray(ClassSelector[]::new))
                .enableImplicitConfigurationParameters(true)
                .discover()
                .getEngineDescriptor()
                .getChildren()
                .stream()
                .flatMap(WaitingFirstTest::withChildren)
                .map(TestDescriptor::getLegacyReportingName)
                .map(name -> name.substring(name.lastIndexOf('$') + 1))
                .toList();
    }

    private static Stream<TestDescriptor> withChildren(TestDescriptor test) {
        return Stream.concat(Stream.of(test), test.getChildren().stream());
    }

    static class One {
        @Test
        void works() {}
    }

    static class Mixed {
        @Test
        void works() {}

        @Test
        @Waits
        void waits() {}
    }

    static class Another {
        @Test
        void works() {}
    }
}
