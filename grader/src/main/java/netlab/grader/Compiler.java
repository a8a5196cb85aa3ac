package netlab.grader;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Compiles sources that are in memory, without annotation processors. */
public final class Compiler {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    /** Stand in the libraries that programs use. */
    private static final List<Class<?>> OF_LIBRARIES = List.of(Session.class, DataHandler.class, SMTPTransport.class);

    private Compiler() {}

    /**
     * Writes the class files of {@code sources} below {@code folder}.
     *
     * @throws NotCompilable if they do not compile; nothing is to be made of what is in the folder then
     */
    public static void compile(Sources sources, Path folder) throws NotCompilable {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("--release", "21", "-proc:none", "-d", folder.toString(), "-classpath", classPath(folder));
        List<Source> units =
                sources.files().entrySet().stream().map(Source::new).toList();
        if (!JAVAC.getTask(new StringWriter(), null, diagnostics, options, null, units)
                .call()) {
            throw new NotCompilable(errors(diagnostics));
        }
    }

    private static String classPath(Path folder) {
        return Stream.concat(Stream.of(folder), OF_LIBRARIES.stream().map(Compiler::home))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Compiler::place)
                .collect(Collectors.joining("; "));
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() == null ? "" : error.getSource().getName();
        return "%s line %d: %s".formatted(file, error.getLineNumber(), error.getMessage(Locale.ENGLISH));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("source:///" + file.getKey()), Kind.SOURCE);
            text = file.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
