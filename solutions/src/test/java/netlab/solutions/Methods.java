package netlab.solutions;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * Are the methods of a class, as its class file has them.
 *
 * @param code what each does, by class, name and descriptor: {@code netlab/echo/EchoServer.run([Ljava/lang/String;)I}
 * @param frame all that is in the class file beside the code, for example fields and which methods there are
 */
record Methods(Map<String, String> code, String frame) {

    /** Are those of a class that is not there. */
    static final Methods NONE = new Methods(Map.of(), "");

    static Methods of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG);
        Map<String, String> code = new TreeMap<>();
        node.methods.forEach(method -> code.put(node.name + "." + method.name + method.desc, code(method)));
        return new Methods(code, frame(node));
    }

    private static String code(MethodNode method) {
        Textifier text = new Textifier();
        method.accept(new TraceMethodVisitor(text));
        return text.getText().toString();
    }

    /** Leaves out what follows from the code, or is of use to the compiler only. */
    private static String frame(ClassNode node) {
        node.methods.removeIf(method -> (method.access & Opcodes.ACC_SYNTHETIC) != 0);
        node.methods.forEach(method -> method.instructions.clear());
        node.methods.forEach(method -> method.tryCatchBlocks.clear());
        node.innerClasses.clear();
        node.nestMembers = null;
        StringWriter text = new StringWriter();
        node.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)));
        return text.toString();
    }

    /** Returns those methods that may do another thing in {@code that}: all of them if more than code differs. */
    Set<String> changed(Methods that) {
        Set<String> changed = new TreeSet<>(code.keySet());
        if (frame.equals(that.frame)) {
            changed.removeIf(method -> Objects.equals(code.get(method), that.code.get(method)));
        }
        return changed;
    }

    /** Returns a class file with the same methods, each of which tells {@link CalledMethods} that it was called. */
    static byte[] traced(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(tracing(reader.getClassName(), writer), 0);
        return writer.toByteArray();
    }

    private static ClassVisitor tracing(String className, ClassWriter writer) {
        return new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                return tracing(className + "." + name + descriptor, method);
            }
        };
    }

    private static MethodVisitor tracing(String name, MethodVisitor method) {
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitLdcInsn(name);
                visitMethodInsn(Opcodes.INVOKESTATIC, CalledMethods.CLASS, "add", "(Ljava/lang/String;)V", false);
            }
        };
    }
}
