package netlab.solutions;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the assertions in the source of a spec: statements that fail it. */
final class Assertions {

    private static final Pattern NAME = Pattern.compile("(assert|prints|await|refuse|expect).*|line|exitStatus");

    private Assertions() {}

    /**
     * Is a statement of a source file.
     *
     * @param method the method in which it stands
     * @param begin index of its first character
     * @param end index behind its last
     */
    record Place(String method, int begin, int end) {

        /** Returns the source without the statement. */
        String removedFrom(String source) {
            return source.substring(0, begin) + ";" + source.substring(end);
        }
    }

    /** Returns where the assertions of a source file stand. */
    static List<Place> in(Path file) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            return in((JavacTask) javac.getTask(null, files, null, null, null, files.getJavaFileObjects(file)));
        }
    }

    private static List<Place> in(JavacTask task) throws IOException {
        CompilationUnitTree unit = task.parse().iterator().next();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Place> places = new ArrayList<>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitMethod(MethodTree method, String outer) {
                return super.visitMethod(method, method.getName().toString());
            }

            @Override
            public Void visitExpressionStatement(ExpressionStatementTree statement, String method) {
                if (NAME.matcher(firstCall(statement.getExpression())).matches()) {
                    places.add(new Place(method, (int) positions.getStartPosition(unit, statement), (int)
                            positions.getEndPosition(unit, statement)));
                }
                return super.visitExpressionStatement(statement, method);
            }
        }.scan(unit, null);
        return places;
    }

    /** Returns the name of the method that is called first in a chain of calls, or nothing. */
    private static String firstCall(ExpressionTree expression) {
        if (!(expression instanceof MethodInvocationTree call)) {
            return "";
        }
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return call.getMethodSelect().toString();
        }
        String inner = firstCall(select.getExpression());
        return inner.isEmpty() ? select.getIdentifier().toString() : inner;
    }
}
