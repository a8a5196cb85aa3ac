package netlab.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the JVMs that programs share: one for each folder of class files, kind of JVM and working
 * directory. Those that are trusted share one, whatever their folder.
 */
final class SharedJvms implements AutoCloseable {

    private record Key(JvmLauncher launcher, Jvm kind, Path folder) {

        /** Is that of the paths, which remember it; the launcher and the kind differ little. */
        @Override
        public int hashCode() {
            return 31 * launcher.folder().hashCode() + folder.hashCode();
        }
    }

    private static final int MOST_PROGRAMS_OF_A_JVM = 5_000;
    /** Takes the place of a folder. */
    private static final Path TRUSTED = Path.of("trusted");

    private final int mostProgramsOfAJvm;
    private final TemporaryFolder nobodysFolder = TemporaryFolder.create();
    private final JvmLauncher plain = new JvmLauncher(List.of(), nobodysFolder.path());
    private final Map<Jvm, CompletableFuture<SharedJvm>> spares = new ConcurrentHashMap<>();
    private final Map<Key, SharedJvm> current = new ConcurrentHashMap<>();
    private final WorkingFolders folders = new WorkingFolders();
    private final Set<SharedJvm> all = ConcurrentHashMap.newKeySet();

    SharedJvms() {
        this(MOST_PROGRAMS_OF_A_JVM);
    }

    /** Replaces a JVM after so many programs, because each may leave something behind. */
    SharedJvms(int mostProgramsOfAJvm) {
        this.mostProgramsOfAJvm = mostProgramsOfAJvm;
    }

    /** Starts a spare JVM of each kind in the background, for the first who wants one. */
    void prepare(Jvm... kinds) {
        for (Jvm kind : kinds) {
            spares.put(kind, CompletableFuture.supplyAsync(() -> newJvm(plain, kind)));
        }
    }

    /** Returns the working directory of programs in whose folder no spec looks. */
    Path nobodysFolder() {
        return nobodysFolder.path();
    }

    /** Starts a program in the JVM of its folder, or of all that are trusted. */
    Process start(JvmLauncher launcher, Jvm kind, boolean trusted, ProgramStart start) {
        Key key = new Key(launcher, kind, trusted ? TRUSTED : start.classes().folder());
        while (true) {
            SharedJvm shared = current.computeIfAbsent(key, first -> spareOrNewJvm(launcher, kind));
            Optional<Process> program = shared.start(start);
            if (program.isPresent()) {
                return program.get();
            }
            current.remove(key, shared);
        }
    }

    private SharedJvm spareOrNewJvm(JvmLauncher launcher, Jvm kind) {
        CompletableFuture<SharedJvm> spare = launcher.equals(plain) ? spares.remove(kind) : null;
        return spare == null ? newJvm(launcher, kind) : spare.join();
    }

    private SharedJvm newJvm(JvmLauncher launcher, Jvm kind) {
        String main = SharedJvmMain.class.getName();
        Process jvm = launcher.java(kind, ClassPath.of(ClassFiles.home(main)), main, List.of());
        SharedJvm shared = new SharedJvm(jvm, mostProgramsOfAJvm);
        all.add(shared);
        return shared;
    }

    /** Lends an empty folder: what works there meanwhile is the borrower's. */
    TemporaryFolder borrowFolder() {
        return folders.borrow();
    }

    /** Takes a folder back where all programs have ended, for the next who wants one and its warm JVMs. */
    void giveBack(TemporaryFolder folder) throws IOException {
        folders.giveBack(folder);
    }

    /** Deletes a folder where programs are left, and ends their JVMs. */
    void giveUp(TemporaryFolder folder) throws IOException {
        for (Key key : current.keySet()) {
            if (key.launcher().folder().equals(folder.path())) {
                current.remove(key).kill();
            }
        }
        folders.giveUp(folder);
    }

    @Override
    public void close() throws IOException {
        spares.values().forEach(CompletableFuture::join);
        all.forEach(SharedJvm::kill);
        folders.close();
        nobodysFolder.close();
    }
}
