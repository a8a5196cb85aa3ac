package netlab.solutions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Is the code of a method, and how it may be called. Places in it are counted in instructions. */
record Code(int access, List<Instruction> instructions, List<Handler> handlers) {

    /** Is that of a method that is not there. */
    static final Code NONE = new Code(0, List.of(), List.of());

    private record Instruction(String text, List<Integer> targets, boolean endsBlock) {}

    private record Handler(String type, List<Integer> places) {}

    static Code of(MethodNode method) {
        Map<AbstractInsnNode, Integer> places = places(method);
        List<Instruction> instructions = instructions(method).stream()
                .map(node -> instruction(node, places))
                .toList();
        List<Handler> handlers = method.tryCatchBlocks.stream()
                .map(block -> new Handler(block.type, places(block, places)))
                .toList();
        return new Code(method.access, instructions, handlers);
    }

    /** Returns the instructions of a method, without labels and other notes. */
    static List<AbstractInsnNode> instructions(MethodNode method) {
        return Stream.of(method.instructions.toArray()).filter(Code::isReal).toList();
    }

    private static boolean isReal(AbstractInsnNode node) {
        return node.getOpcode() >= 0;
    }

    private static Map<AbstractInsnNode, Integer> places(MethodNode method) {
        Map<AbstractInsnNode, Integer> places = new HashMap<>();
        int place = 0;
        for (AbstractInsnNode node : method.instructions) {
            places.put(node, place);
            place += isReal(node) ? 1 : 0;
        }
        return places;
    }

    private static List<Integer> places(TryCatchBlockNode block, Map<AbstractInsnNode, Integer> places) {
        return Stream.of(block.start, block.end, block.handler).map(places::get).toList();
    }

    private static Instruction instruction(AbstractInsnNode node, Map<AbstractInsnNode, Integer> places) {
        return switch (node) {
            case JumpInsnNode jump -> jump(node, "", List.of(jump.label), places);
            case TableSwitchInsnNode table ->
                jump(node, table.min + " to " + table.max, targets(table.labels, table.dflt), places);
            case LookupSwitchInsnNode table ->
                jump(node, table.keys.toString(), targets(table.labels, table.dflt), places);
            default -> new Instruction(text(node), List.of(), leaves(node.getOpcode()));
        };
    }

    private static Instruction jump(
            AbstractInsnNode node, String keys, List<LabelNode> targets, Map<AbstractInsnNode, Integer> places) {
        return new Instruction(
                node.getOpcode() + " " + keys, targets.stream().map(places::get).toList(), true);
    }

    private static List<LabelNode> targets(List<LabelNode> labels, LabelNode last) {
        List<LabelNode> targets = new ArrayList<>(labels);
        targets.add(last);
        return targets;
    }

    private static boolean leaves(int opcode) {
        return opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    private static String text(AbstractInsnNode node) {
        Textifier text = new Textifier();
        node.accept(new TraceMethodVisitor(text));
        return text.getText().toString();
    }

    /** Returns where blocks begin: whoever executes one of its instructions has executed the first one. */
    SortedSet<Integer> blocks() {
        SortedSet<Integer> blocks = new TreeSet<>();
        IntStream.range(0, instructions.size())
                .filter(place -> place == 0 || instructions.get(place - 1).endsBlock())
                .forEach(blocks::add);
        instructions.forEach(instruction -> blocks.addAll(instruction.targets()));
        handlers.forEach(handler -> blocks.add(handler.places().getLast()));
        return blocks;
    }

    /**
     * Returns the blocks in which {@code that} may begin to do another thing: those between what both begin
     * and end with, and those with a jump that leads elsewhere.
     */
    SortedSet<Integer> changed(Code that) {
        Comparison comparison = new Comparison(that);
        return access == that.access && comparison.sameHandlers() ? blocksOf(comparison.changed()) : blocks();
    }

    private SortedSet<Integer> blocksOf(IntStream places) {
        SortedSet<Integer> blocks = blocks();
        SortedSet<Integer> found = new TreeSet<>();
        places.forEach(place -> found.add(blocks.headSet(place + 1).last()));
        return found;
    }

    private final class Comparison {
        private final Code that;
        private final int size = instructions.size();
        private final int sizeOfThat;
        private int begin;
        private int end;

        Comparison(Code that) {
            this.that = that;
            sizeOfThat = that.instructions.size();
            int shorter = Math.min(size, sizeOfThat);
            while (begin < shorter && isSame(begin, begin)) {
                begin++;
            }
            while (end < shorter - begin && isSame(size - end - 1, sizeOfThat - end - 1)) {
                end++;
            }
        }

        private boolean isSame(int place, int placeInThat) {
            return instructions
                    .get(place)
                    .text()
                    .equals(that.instructions.get(placeInThat).text());
        }

        /** Where nothing but instructions of {@code that} stand between, the one behind them is the first to tell. */
        IntStream changed() {
            int behind = Math.min(size, Math.max(size - end, begin + 1));
            IntStream between =
                    size == sizeOfThat && begin == size ? IntStream.empty() : IntStream.range(begin, behind);
            IntStream elsewhere = IntStream.concat(IntStream.range(0, begin), IntStream.range(size - end, size))
                    .filter(place -> !leadsToTheSame(place));
            return IntStream.concat(between, elsewhere);
        }

        private boolean leadsToTheSame(int place) {
            int placeInThat = place < begin ? place : place + sizeOfThat - size;
            return correspond(
                    instructions.get(place).targets(),
                    that.instructions.get(placeInThat).targets());
        }

        boolean sameHandlers() {
            return handlers.size() == that.handlers.size()
                    && IntStream.range(0, handlers.size()).allMatch(i -> isSame(handlers.get(i), that.handlers.get(i)));
        }

        private boolean isSame(Handler one, Handler other) {
            return Objects.equals(one.type(), other.type()) && correspond(one.places(), other.places());
        }

        private boolean correspond(List<Integer> places, List<Integer> placesInThat) {
            return places.size() == placesInThat.size()
                    && IntStream.range(0, places.size()).allMatch(i -> correspond(places.get(i), placesInThat.get(i)));
        }

        private boolean correspond(int place, int placeInThat) {
            return place == placeInThat && place <= begin
                    || size - place == sizeOfThat - placeInThat && size - place <= end;
        }
    }
}
