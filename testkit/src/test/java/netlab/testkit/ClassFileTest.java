package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileTest {

    @ParameterizedTest
    @ValueSource(classes = {Instances.class, Constants.class, Contract.class, Plain.class, Switching.class})
    void keeps_nothing_in_constants_or_in_its_objects(Class<?> type) throws IOException {
        assertThat(read(type).keepsState()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Variable.class, Collection.class, Bytes.class, Rich.class, Changing.class, Open.class})
    void keeps_state_in_what_is_static_and_can_change(Class<?> type) throws IOException {
        assertThat(read(type).keepsState()).isTrue();
    }

    private static ClassFile read(Class<?> type) throws IOException {
        String file = type.getName().replaceFirst(".*\\.", "") + ".class";
        try (DataInputStream content = new DataInputStream(type.getResourceAsStream(file))) {
            return ClassFile.read(content);
        }
    }

    private static final class Instances implements Runnable, Comparable<Instances> {
        private int variable;
        private final List<String> list = new ArrayList<>();

        @Override
        public void run() {
            variable++;
            list.add("");
        }

        @Override
        public int compareTo(Instances other) {
            assert other != this;
            return variable - other.variable;
        }
    }

    private static final class Constants {
        static final int NUMBER = Integer.parseInt("1");
        static final double RATIO = 0.5;
        static final String TEXT = "text";
        static final Pattern FORM = Pattern.compile("a*");
        static final Charset CODE = StandardCharsets.UTF_8;
    }

    private interface Contract {
        String NAME = "name";
    }

    private enum Plain {
        ONE,
        ANOTHER("with a text");

        final String text;

        Plain() {
            this("");
        }

        Plain(String text) {
            this.text = text;
        }
    }

    private static final class Switching {
        static int number(Plain plain) {
            return switch (plain) {
                case ONE -> 1;
                case ANOTHER -> 2;
            };
        }
    }

    private static final class Variable {
        static int last;
    }

    private static final class Collection {
        static final List<String> MEMBERS = new ArrayList<>();
    }

    private static final class Bytes {
        static final byte[] ANSWER = {1};
    }

    private enum Rich {
        ONE;

        final AtomicInteger uses = new AtomicInteger();
    }

    private enum Changing {
        ONE;

        int uses;
    }

    private interface Open {
        List<String> NAMES = new ArrayList<>();
    }
}
