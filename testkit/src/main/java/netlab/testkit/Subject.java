package netlab.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Is what a spec is run against: the class files of one person's programs, and how they are started.
 * The spec's own JVM never loads them, unless it is being debugged.
 *
 * <p>JUnit configuration parameters choose the subject: {@code netlab.classes} is the folder of the
 * class files (left out: where the spec's class path has them), {@code netlab.launcher} a command to
 * put in front of every start, its words parted by blanks, {@code netlab.program.NAME} a whole command
 * line that is started in place of the program of that simple name, and {@code netlab.shared} says
 * {@code false} where no two programs may run in one JVM. With {@code netlab.trusting}, {@code true},
 * programs of different persons may share one, too, and what they do there is believed.
 */
final class Subject {

    private final String packageName;
    private final SharedJvms sharedJvms;
    private final Function<String, Optional<String>> parameters;
    private final List<String> prefix;
    private final boolean trusted;
    private final JvmLauncher inNobodysFolder;
    private final Map<String, ClassPath> classPaths = new ConcurrentHashMap<>();
    private final Map<String, Loading> loadings = new ConcurrentHashMap<>();

    /** Describes the programs of a package with the settings that {@code parameters} returns by name. */
    Subject(String packageName, SharedJvms sharedJvms, Function<String, Optional<String>> parameters) {
        this.packageName = packageName;
        this.sharedJvms = sharedJvms;
        this.parameters = parameters;
        prefix = words(parameters.apply("netlab.launcher").orElse(""));
        trusted = parameters.apply("netlab.trusting").map(Boolean::valueOf).orElse(false);
        inNobodysFolder = launcher(sharedJvms.nobodysFolder());
    }

    /** Starts a program in a JVM and a folder of its own, or in this JVM when that is being debugged. */
    Process startAlone(Jvm kind, Path folder, String program, List<String> arguments) {
        Optional<String> replacement = replacement(program);
        if (replacement.isPresent()) {
            return launcher(folder).launch(words(replacement.get()), arguments);
        }
        ClassPath classes = classPath(program);
        if (Debugger.isAttached()) {
            TableResolverProvider.useHere(kind.hasNames());
            return InProcess.start(classes, className(program), arguments);
        }
        return launcher(folder).java(kind, classes, className(program), arguments);
    }

    /** Starts a program beside others in one JVM, whose working directory is nobody's. */
    Process startShared(Jvm kind, String program, List<String> arguments) {
        return startShared(inNobodysFolder, kind, program, arguments);
    }

    /** Starts a program in a JVM for one spec after the other, whose working directory is {@code folder}. */
    Process startShared(Jvm kind, Path folder, String program, List<String> arguments) {
        return startShared(launcher(folder), kind, program, arguments);
    }

    private Process startShared(JvmLauncher launcher, Jvm kind, String program, List<String> arguments) {
        ProgramStart start = new ProgramStart(loading(program), classPath(program), className(program), arguments);
        return sharedJvms.start(launcher, kind, trusted, start);
    }

    private Loading loading(String program) {
        return loadings.computeIfAbsent(program, this::chooseLoading);
    }

    private Loading chooseLoading(String program) {
        if (libraries(program).remember(() -> references(program))) {
            return Loading.ANEW;
        }
        return keepsState(program) ? Loading.LIBRARIES_ONCE : Loading.ONCE;
    }

    private boolean keepsState(String program) {
        return ReachedClasses.from(classes(program), className(program)).keepState();
    }

    /** Returns the JVMs that programs share. */
    SharedJvms sharedJvms() {
        return sharedJvms;
    }

    /** Tells whether programs may share a JVM. */
    boolean isSharingAllowed() {
        return !Debugger.isAttached()
                && parameters.apply("netlab.shared").map(Boolean::valueOf).orElse(true);
    }

    /** Tells whether programs mean no harm, so that one try is enough, beside whomever. */
    boolean isTrusted() {
        return trusted;
    }

    /** Tells whether a command is put in front of every start, so that its processes are not the program's. */
    boolean isLaunchedByAnother() {
        return !prefix.isEmpty();
    }

    /** Tells whether another command line takes the place of the program. */
    boolean isReplaced(String program) {
        return replacement(program).isPresent();
    }

    /** Returns what a program's class files refer to; nothing where another command line takes its place. */
    Set<String> references(String program) {
        return isReplaced(program)
                ? Set.of()
                : ReachedClasses.inPackage(classes(program), className(program)).references();
    }

    private ClassPath classPath(String program) {
        return classPaths.computeIfAbsent(
                program,
                first -> new ClassPath(classes(program), libraries(program).homes()));
    }

    private Libraries libraries(String program) {
        return Libraries.of(className(program));
    }

    private Path classes(String program) {
        return parameters.apply("netlab.classes").map(Path::of).orElseGet(() -> ClassFiles.home(className(program)));
    }

    private Optional<String> replacement(String program) {
        return parameters.apply("netlab.program." + program);
    }

    private JvmLauncher launcher(Path folder) {
        return new JvmLauncher(prefix, folder);
    }

    private String className(String program) {
        return packageName + "." + program;
    }

    private static List<String> words(String command) {
        return command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }
}
