package netprobe.cli;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Where a command's operands come from. */
sealed interface OperandSource {

    /** The operands, in order; {@code beforeWaiting} is called whenever the next may have to be waited for. */
    Iterator<Operand> operands(Runnable beforeWaiting);

    /** Whether more may come, nobody knows when. */
    default boolean isStream() {
        return this instanceof Lines;
    }

    /** The operands of the command line, which are all there. */
    record Given(List<String> texts) implements OperandSource {
        @Override
        public Iterator<Operand> operands(Runnable beforeWaiting) {
            Iterator<String> each = texts.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Operand next() {
                    return Operand.of(each.next());
                }
            };
        }
    }

    /** The lines of a stream, which may be slow to come; {@code trimmed} of the blanks around them or not. */
    record Lines(InputStream in, boolean trimmed) implements OperandSource {
        @Override
        public Iterator<Operand> operands(Runnable beforeWaiting) {
            return new OperandLines(in, trimmed, beforeWaiting);
        }
    }
}
