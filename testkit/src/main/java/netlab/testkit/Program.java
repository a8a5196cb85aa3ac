package netlab.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Is a program under test that was started: its keyboard, its screen, its exit status. The methods
 * that wait fail the spec when what they wait for does not come.
 */
public final class Program {

    private static final Pattern FIRST_LINE = Pattern.compile(".* listening on port ([1-9]\\d{0,4})");
    private static final Pattern TO_DO = Pattern.compile("UnsupportedOperationException: (TODO .*)");

    private final String name;
    private final String commandLine;
    private final Process process;
    private final Patience patience;
    private final Screen output;
    private final Screen errors;
    private final StringBuilder typed = new StringBuilder();
    private final AtomicReference<Integer> port = new AtomicReference<>();

    Program(String name, List<String> arguments, Process process, Patience patience) {
        this.name = name;
        this.commandLine = name + arguments.stream().map(Program::shown).collect(Collectors.joining());
        this.process = process;
        this.patience = patience;
        output = Screen.showing(process.getInputStream());
        errors = Screen.showing(process.getErrorStream());
    }

    /** Returns the simple name of its class. */
    String name() {
        return name;
    }

    /** Waits for a server's first line and returns the port that it names. */
    public int port() {
        return port.updateAndGet(known -> known != null ? known : readPort());
    }

    private int readPort() {
        String line = line();
        Matcher matcher = FIRST_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError(
                    "the first line must be \"… listening on port N\", N being the real port, but was %s"
                            .formatted(Text.quote(line)));
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Types each line on the program's keyboard, all of them at once. */
    public void type(String... lines) {
        String text = String.join("\n", lines) + "\n";
        typed.append(text);
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write(text.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            typed.append("(the program reads no more)");
        }
    }

    /** Ends the program's standard input, as Ctrl-D does. */
    public void endInput() {
        typed.append("(end of input)");
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            typed.append("(the program reads no more)");
        }
    }

    /** Waits until {@code text} is printed on standard output, behind all that was awaited before. */
    public void prints(String text) {
        output.await(text, patience);
    }

    /** Waits until a whole line is {@code line}, behind all that was awaited before. */
    public void printsLine(String line) {
        output.awaitLine(line, patience);
    }

    /** Waits for the next whole line on standard output, behind all that was awaited before. */
    public String line() {
        return output.awaitLine(patience);
    }

    /** Waits for the end of the program and returns its exit status. */
    public int exitStatus() {
        return exitStatus(patience);
    }

    /** Waits like {@link #exitStatus()} for a program that itself waits for {@code time} before it ends. */
    public int exitStatusAfter(Duration time) {
        return exitStatus(patience.and(time));
    }

    /** Waits for {@code time}, or until the program ends, and tells whether it has ended. */
    public boolean endsWithin(Duration time) {
        try {
            return new Patience(time).await(process);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int exitStatus(Patience patience) {
        try {
            if (!patience.await(process)) {
                throw patience.lost("the program to end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        output.awaitEnd(patience);
        errors.awaitEnd(patience);
        return process.exitValue();
    }

    /** Returns all that was printed on standard output so far, each line ended by {@code \n}. */
    public String output() {
        return output.text();
    }

    /** Returns all that was printed on standard error so far, each line ended by {@code \n}. */
    public String errors() {
        return errors.text();
    }

    /** Kills the program and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    private static String shown(String argument) {
        String visible = Text.visible(argument);
        return argument.isEmpty() || argument.contains(" ") ? " '" + visible + "'" : " " + visible;
    }

    /** Runs {@code action}, which must not block, once this has ended. */
    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    String commandLine() {
        return commandLine;
    }

    String typed() {
        return typed.toString();
    }

    OptionalInt exitStatusSoFar() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Returns what the program says is to do, when it gave up for that reason. */
    Optional<String> todo() {
        settle();
        return TO_DO.matcher(errors.text())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** The last words of a program that has ended, or is about to, may be still to come. */
    private void settle() {
        if (output.hasEnded() || hasEnded()) {
            exitStatus();
        }
    }

    /** Tells whether it has a process of its own. */
    boolean isAlone() {
        return !(process instanceof FutureProcess);
    }

    /** Tells where its threads stand, if it is alive and no others run in its JVM. */
    List<String> blockedThreads() {
        return isAlone() && process.isAlive() ? BlockedThreads.of(process) : List.of();
    }

    /** Ends the program and all that it has started; returns the processes that it had left running. */
    List<ProcessHandle> stop() {
        List<ProcessHandle> started = process.isAlive() ? process.descendants().toList() : List.of();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        return started;
    }
}
