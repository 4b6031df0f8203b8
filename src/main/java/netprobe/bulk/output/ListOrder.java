package netprobe.bulk.output;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The order of the list: what finishes early is kept until all before it has finished. */
final class ListOrder implements OutputOrder {

    private static final long BOUND = 100_000;
    /** A slot for each question that may be kept, a power of two. */
    private static final int SLOTS = 1 << 17;

    private final Ledger ledger;
    private final Writer writer;
    /** By number, modulo the slots: in which portion a question is, and at which place. */
    private final @Nullable Portion[] portions = new Portion[SLOTS];
    private final int[] places = new int[SLOTS];
    private final Portion next = new Portion();

    ListOrder(Ledger ledger, Writer writer) {
        this.ledger = ledger;
        this.writer = writer;
    }

    @Override
    public long bound() {
        return BOUND;
    }

    @Override
    public void take(Portion portion) throws IOException {
        for (int i = 0; i < portion.count(); i++) {
            int slot = slot(portion.number(i));
            portions[slot] = portion;
            places[slot] = i;
        }
        write(false);
    }

    private static int slot(long number) {
        return (int) (number & SLOTS - 1);
    }

    /** What is kept beyond a question that was never finished is written all the same. */
    @Override
    public void end() throws IOException {
        write(true);
        Arrays.fill(portions, null);
    }

    private void write(boolean isOverGaps) throws IOException {
        long number = ledger.oldest();
        long end = ledger.mark().questions();
        while (number < end) {
            int slot = slot(number);
            Portion portion = portions[slot];
            if (portion != null) {
                next.add(portion, places[slot]);
                portions[slot] = null;
            } else if (!isOverGaps) {
                break;
            }
            number = ledger.following(number);
            if (next.isFull()) {
                writeNext();
            }
        }
        writeNext();
    }

    private void writeNext() throws IOException {
        if (!next.isEmpty()) {
            writer.write(next);
            next.clear();
        }
    }
}
