package netlab.testkit;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs programs side by side, as ordered by the frames on standard input. */
final class SharedJvmMain {

    private final DataOutputStream reports =
            new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    private final Map<Integer, Guest> guests = new HashMap<>();

    private record Guest(ByteQueue keyboard, ThreadConsole console) {}

    private SharedJvmMain() {}

    public static void main(String[] args) throws IOException {
        TableResolverProvider.settle();
        SharedJvmMain host = new SharedJvmMain();
        try (DataInputStream orders = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                host.obey(Frame.read(orders));
            }
        } finally {
            System.exit(0);
        }
    }

    private void obey(Frame order) {
        switch (order.kind()) {
            case START -> start(order.program(), ProgramStart.parse(order.text()));
            case INPUT -> guest(order).ifPresent(guest -> guest.keyboard.add(order.content()));
            case END_OF_INPUT -> guest(order).ifPresent(guest -> guest.keyboard.end());
            case STOP -> guest(order).ifPresent(guest -> stop(guests.remove(order.program())));
            default -> throw new IllegalArgumentException(order.toString());
        }
    }

    /** Returns the program that is meant, unless it was stopped before. */
    private Optional<Guest> guest(Frame order) {
        return Optional.ofNullable(guests.get(order.program()));
    }

    private void start(int program, ProgramStart start) {
        ByteQueue keyboard = new ByteQueue();
        ThreadConsole console = new ThreadConsole(
                keyboard,
                Frame.stream(program, Frame.Kind.OUTPUT, Frame.Kind.OUTPUT, reports),
                Frame.stream(program, Frame.Kind.ERRORS, Frame.Kind.ERRORS, reports));
        guests.put(program, new Guest(keyboard, console));
        ClassLoader loader = start.loading().loaderOf(start.classes());
        ProgramRunner.start(loader, start.className(), start.arguments(), console, status -> {
            console.close();
            report(new Frame(program, Frame.Kind.ENDED, Integer.toString(status)));
        });
    }

    private static void stop(Guest guest) {
        guest.console.close();
        guest.keyboard.end();
    }

    private void report(Frame frame) {
        try {
            frame.write(reports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
