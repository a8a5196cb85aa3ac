package netlab.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Is what a class file says, read without loading the class (JVMS, section 4.1).
 *
 * @param isEnum whether it is an enum, so that its objects are as static as a static field
 * @param fields what it declares itself
 */
record ClassFile(ConstantPool constants, boolean isEnum, List<Field> fields) {

    private static final int STATIC = 0x0008;
    private static final int FINAL = 0x0010;
    private static final int SYNTHETIC = 0x1000;
    private static final int ENUM = 0x4000;

    private static final Set<String> NEVER_CHANGE = Set.of(
            "Ljava/lang/String;",
            "Ljava/math/BigInteger;",
            "Ljava/nio/charset/Charset;",
            "Ljava/time/Duration;",
            "Ljava/time/format/DateTimeFormatter;",
            "Ljava/util/regex/Pattern;");

    /**
     * Is a field.
     *
     * @param descriptor its type, such as {@code Ljava/lang/String;} (JVMS, section 4.3.2)
     */
    record Field(int flags, String descriptor) {

        boolean isStatic() {
            return (flags & STATIC) != 0;
        }

        /** Tells whether it has the same value for ever, in all of its parts: the compiler made it, or its type says so. */
        boolean isConstant() {
            return (flags & SYNTHETIC) != 0 || (flags & FINAL) != 0 && neverChanges();
        }

        private boolean neverChanges() {
            return descriptor.length() == 1 || (flags & ENUM) != 0 || NEVER_CHANGE.contains(descriptor);
        }
    }

    /** Reads a class file to the end of its fields. */
    static ClassFile read(DataInputStream file) throws IOException {
        file.skipNBytes(8);
        ConstantPool constants = new ConstantPool(file, file.readUnsignedShort());
        int flags = file.readUnsignedShort();
        file.skipNBytes(4);
        int interfaces = file.readUnsignedShort();
        file.skipNBytes(2L * interfaces);
        return new ClassFile(constants, (flags & ENUM) != 0, readFields(file, constants));
    }

    private static List<Field> readFields(DataInputStream file, ConstantPool constants) throws IOException {
        List<Field> fields = new ArrayList<>();
        int count = file.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int flags = file.readUnsignedShort();
            file.skipNBytes(2);
            fields.add(new Field(flags, constants.text(file.readUnsignedShort())));
            skipAttributes(file);
        }
        return fields;
    }

    private static void skipAttributes(DataInputStream file) throws IOException {
        int count = file.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            file.skipNBytes(2);
            file.skipNBytes(Integer.toUnsignedLong(file.readInt()));
        }
    }

    /** Tells whether it could keep something in a static field that whoever uses the class next would find there. */
    boolean keepsState() {
        return fields.stream().anyMatch(field -> (isEnum || field.isStatic()) && !field.isConstant());
    }
}
