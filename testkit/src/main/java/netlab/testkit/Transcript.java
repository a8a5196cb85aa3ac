package netlab.testkit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Records every byte of every conversation of a spec, with who sent it and when: a row a line. */
final class Transcript {

    private static final int SHOWN_AT_EACH_END = 20;

    private final LongSupplier nanoTime;
    private final long start;
    private final List<Row> rows = new ArrayList<>();

    /** Starts recording; {@code nanoTime} is a clock like {@link System#nanoTime()}. */
    Transcript(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    /** Records what travelled; a line may come in any number of pieces. */
    synchronized void says(String speaker, byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' || i == length - 1) {
                rowOf(speaker).write(bytes, from, i + 1 - from);
                from = i + 1;
            }
        }
    }

    /** Records what a side did to the connection, for example {@code closes}. */
    synchronized void does(String speaker, String deed) {
        rows.add(new Row(speaker, millis(), deed));
    }

    synchronized List<String> rows() {
        List<String> shown = rows.stream().map(Row::toString).toList();
        int leftOut = shown.size() - 2 * SHOWN_AT_EACH_END;
        if (leftOut <= 0) {
            return shown;
        }
        return Stream.of(
                        shown.subList(0, SHOWN_AT_EACH_END).stream(),
                        Stream.of("… %,d rows …".formatted(leftOut)),
                        shown.subList(shown.size() - SHOWN_AT_EACH_END, shown.size()).stream())
                .flatMap(part -> part)
                .toList();
    }

    private Row rowOf(String speaker) {
        if (rows.isEmpty() || !rows.getLast().isGoneOnWithBy(speaker)) {
            rows.add(new Row(speaker, millis(), ""));
        }
        return rows.getLast();
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }

    private static final class Row {
        private final String speaker;
        private final long millis;
        private final String deed;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean whole;

        Row(String speaker, long millis, String deed) {
            this.speaker = speaker;
            this.millis = millis;
            this.deed = deed;
            whole = !deed.isEmpty();
        }

        boolean isGoneOnWithBy(String next) {
            return !whole && speaker.equals(next);
        }

        void write(byte[] source, int from, int length) {
            bytes.write(source, from, length);
            whole = source[from + length - 1] == '\n';
        }

        @Override
        public String toString() {
            String said = deed.isEmpty() ? Text.visible(Text.of(bytes.toByteArray())) : "(" + deed + ")";
            return "%-40s  +%d ms".formatted(speaker + ": " + said, millis);
        }
    }
}
