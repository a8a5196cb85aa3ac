package netlab.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Is the constant pool of a class file (JVMS, section 4.4). */
final class ConstantPool {

    private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([\\p{L}\\p{N}_$/]+)[;<]");

    private static final Pattern ARRAY = Pattern.compile("^\\[+L?(.*?);?$");

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int METHOD_HANDLE = 15;

    /** Is a constant that refers to one or two others by their indices. */
    private record Reference(int tag, int first, int second) {}

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Reference> references = new HashMap<>();

    /** Reads the constants, of which there are {@code count - 1}. */
    ConstantPool(DataInputStream file, int count) throws IOException {
        for (int index = 1; index < count; index++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts.put(index, file.readUTF());
                case LONG, DOUBLE -> {
                    file.skipNBytes(8);
                    index++;
                }
                case METHOD_HANDLE -> file.skipNBytes(3);
                case CLASS, 8, 16, 19, 20 -> references.put(index, new Reference(tag, file.readUnsignedShort(), 0));
                default ->
                    references.put(index, new Reference(tag, file.readUnsignedShort(), file.readUnsignedShort()));
            }
        }
    }

    /** Returns the text that is the constant at an index. */
    String text(int index) {
        return texts.get(index);
    }

    /** Returns the classes that are named, in descriptors too, for example {@code java.net.URL}. */
    Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        for (Reference reference : references.values()) {
            if (reference.tag == CLASS) {
                classes.add(className(texts.get(reference.first)));
            }
        }
        for (String text : texts.values()) {
            for (Matcher named = CLASS_IN_DESCRIPTOR.matcher(text); named.find(); ) {
                classes.add(className(named.group(1)));
            }
        }
        return classes;
    }

    /** Returns the methods and fields that are used, for example {@code java.net.URL.openStream}. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (Reference member : references.values()) {
            if (member.tag >= FIELD && member.tag <= INTERFACE_METHOD) {
                String owner = texts.get(references.get(member.first).first);
                String name = texts.get(references.get(member.second).first);
                members.add(className(owner) + "." + name);
            }
        }
        return members;
    }

    private static String className(String internal) {
        String element = internal.startsWith("[") ? ARRAY.matcher(internal).replaceFirst("$1") : internal;
        return element.replace('/', '.');
    }
}
