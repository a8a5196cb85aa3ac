package netlab.solutions;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * Are the methods of a class, as its class file has them.
 *
 * @param code the code of each by class, name and descriptor: {@code netlab/echo/EchoServer.run([Ljava/lang/String;)I}
 * @param frame all that is in the class file beside the code, for example fields and which methods there are
 */
record Methods(Map<String, Code> code, String frame) {

    /** Are those of a class that is not there. */
    static final Methods NONE = new Methods(Map.of(), "");

    static Methods of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG);
        Map<String, Code> code = new TreeMap<>();
        node.methods.forEach(method -> code.put(nameOf(method, node), Code.of(method)));
        return new Methods(code, frame(node));
    }

    private static String nameOf(MethodNode method, ClassNode owner) {
        return owner.name + "." + method.name + method.desc;
    }

    /** Leaves out what follows from the code, or does nothing by itself. */
    private static String frame(ClassNode node) {
        ClassNode frame = new ClassNode();
        node.accept(frame);
        frame.fields.removeIf(field -> field.value != null || isPrivate(field.access) && !isVolatile(field.access));
        frame.methods.removeIf(method -> isPrivate(method.access) || isSynthetic(method.access));
        frame.methods.forEach(method -> method.instructions.clear());
        frame.methods.forEach(method -> method.tryCatchBlocks.clear());
        frame.innerClasses.clear();
        frame.nestMembers = null;
        StringWriter text = new StringWriter();
        frame.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)));
        return text.toString();
    }

    private static boolean isPrivate(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    private static boolean isVolatile(int access) {
        return (access & Opcodes.ACC_VOLATILE) != 0;
    }

    private static boolean isSynthetic(int access) {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    /** Returns those blocks of these methods that are another code in {@code that}: all if more than code differs. */
    Set<String> changed(Methods that) {
        boolean framed = frame.equals(that.frame);
        Set<String> changed = new TreeSet<>();
        code.forEach((name, one) -> {
            Code other = that.code.getOrDefault(name, Code.NONE);
            (framed ? one.changed(other) : one.blocks()).forEach(place -> changed.add(block(name, place)));
        });
        return changed;
    }

    private static String block(String method, int place) {
        return method + " " + place;
    }

    /** Returns a class file with the same methods, each block of which tells {@link Coverage} that it is executed. */
    static byte[] covered(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        node.methods.forEach(method -> cover(method, nameOf(method, node)));
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void cover(MethodNode method, String name) {
        List<AbstractInsnNode> instructions = Code.instructions(method);
        for (int place : Code.of(method).blocks()) {
            InsnList call = new InsnList();
            call.add(new LdcInsnNode(block(name, place)));
            call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Coverage.CLASS, "add", "(Ljava/lang/String;)V"));
            insert(call, instructions.get(place), method.instructions);
        }
    }

    /** Inserts a call in front of an instruction, but behind NEW: the verifier knows new objects by its place. */
    private static void insert(InsnList call, AbstractInsnNode first, InsnList instructions) {
        if (first.getOpcode() == Opcodes.NEW) {
            instructions.insert(first, call);
        } else {
            instructions.insertBefore(first, call);
        }
    }
}
