package netprobe.dns;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Whether two answers to the same question say the same: the response code, and the records of the answer section, whatever their order and time to
 * live. Signatures are made anew from time to time, so they don't count.
 */
public final class Agreement {

    private Agreement() {}

    /** Of two messages, each from the beginning of its array on; one that can't be read agrees with none. */
    public static boolean isBetween(byte[] one, int length, byte[] other, int otherLength) {
        Optional<Message> first = read(one, length);
        Optional<Message> second = read(other, otherLength);
        return first.isPresent() && second.isPresent() && first.get().getRcode() == second.get().getRcode()
                && answers(first.get()).equals(answers(second.get()));
    }

    private static Optional<Message> read(byte[] wire, int length) {
        try {
            return Optional.of(new Message(Arrays.copyOf(wire, length)));
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on which record is broken
            return Optional.empty();
        }
    }

    /** Records are equal whatever their time to live is. */
    private static Set<Record> answers(Message message) {
        var records = new HashSet<>(message.getSection(Section.ANSWER));
        records.removeIf(each -> each.getType() == Type.RRSIG);
        return records;
    }
}
