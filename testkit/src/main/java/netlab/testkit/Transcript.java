package netlab.testkit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Records every byte of every conversation of a spec, with who sent it and when: a row a line. Of a
 * long conversation it keeps both ends only, so that it may be as long as it likes.
 */
final class Transcript {

    private static final int KEPT_AT_EACH_END = 20;

    private final LongSupplier nanoTime;
    private final long start;
    private final List<Row> first = new ArrayList<>();
    private final Deque<Row> last = new ArrayDeque<>();
    private int leftOut;

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
        add(new Row(speaker, millis(), deed));
    }

    synchronized List<String> rows() {
        List<String> rows = new ArrayList<>(first.stream().map(Row::toString).toList());
        if (leftOut > 0) {
            rows.add("… %,d rows …".formatted(leftOut));
        }
        rows.addAll(last.stream().map(Row::toString).toList());
        return rows;
    }

    private Row rowOf(String speaker) {
        Row latest = last.isEmpty() && !first.isEmpty() ? first.getLast() : last.peekLast();
        if (latest != null && latest.isGoneOnWithBy(speaker)) {
            return latest;
        }
        return add(new Row(speaker, millis(), ""));
    }

    private Row add(Row row) {
        if (first.size() < KEPT_AT_EACH_END) {
            first.add(row);
            return row;
        }
        last.add(row);
        if (last.size() > KEPT_AT_EACH_END) {
            last.remove();
            leftOut++;
        }
        return row;
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
