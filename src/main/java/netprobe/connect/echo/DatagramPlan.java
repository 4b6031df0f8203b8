package netprobe.connect.echo;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The datagrams to be sent.
 *
 * @param text what each of them is; if absent, each is made so that its reply can be told from every other's
 * @param size of those that are made
 * @param token by which those of one run differ from another's
 * @param count how many
 * @param interval from one to the next
 */
public record DatagramPlan(Optional<ByteBuffer> text, int size, int token, int count, Duration interval) {

    private static final int NUMBERED = Integer.BYTES;

    /** The datagram of a number, from 0: number and as much of the token as fits, then printable bytes; these alone where the number does not fit. */
    byte[] datagram(int number) {
        if (text.isPresent()) {
            var bytes = new byte[text.get().remaining()];
            text.get().get(text.get().position(), bytes);
            return bytes;
        }
        var bytes = new byte[Math.max(size, 2 * Integer.BYTES)];
        new Pattern(bytes.length).read(bytes, 0, bytes.length);
        if (areDistinct()) {
            ByteBuffer.wrap(bytes).putInt(number).putInt(token);
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Whether each is different from all others. */
    boolean areDistinct() {
        return text.isEmpty() && size >= NUMBERED;
    }

    /** Whose reply this seems to be; empty if it is nobody's. */
    OptionalInt number(byte[] reply) {
        int number = areDistinct() && reply.length >= NUMBERED ? ByteBuffer.wrap(reply).getInt() : 0;
        boolean same = number >= 0 && number < count && Arrays.equals(reply, datagram(number));
        return same ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
