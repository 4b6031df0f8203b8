package netprobe.connect.listen;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** What a listener answers, over either transport. */
public sealed interface SmallService {

    /** What a connection is told at once, after which nothing more is sent over it; absent where answers depend on what comes. */
    default Optional<byte[]> greeting() {
        return Optional.empty();
    }

    /** What goes back for bytes that came over a connection, most often nothing or as many. */
    byte[] answer(byte[] bytes, int count);

    /** What goes back for a datagram; absent if nothing does. */
    Optional<byte[]> answer(ByteBuffer datagram);

    /** Reads everything and answers nothing (RFC 863). */
    record Discard() implements SmallService {
        @Override
        public byte[] answer(byte[] bytes, int count) {
            return new byte[0];
        }

        @Override
        public Optional<byte[]> answer(ByteBuffer datagram) {
            return Optional.empty();
        }
    }

    /**
     * Sends everything back (RFC 862).
     *
     * @param upper with ASCII letters in upper case, by which an answer can be told from what was sent
     */
    record Echo(boolean upper) implements SmallService {
        @Override
        public byte[] answer(byte[] bytes, int count) {
            byte[] answer = Arrays.copyOf(bytes, count);
            for (int i = 0; upper && i < count; i++) {
                if (answer[i] >= 'a' && answer[i] <= 'z') {
                    answer[i] = (byte) (answer[i] - 'a' + 'A');
                }
            }
            return answer;
        }

        @Override
        public Optional<byte[]> answer(ByteBuffer datagram) {
            var bytes = new byte[datagram.remaining()];
            datagram.get(datagram.position(), bytes);
            return Optional.of(answer(bytes, bytes.length));
        }
    }

    /**
     * Says the same to everyone: a connection gets it and is then closed for sending, each datagram is answered by it (RFC 865 and, for the
     * time of day, RFC 867).
     *
     * @param text at this moment
     */
    record Message(Supplier<byte[]> text) implements SmallService {
        @Override
        public Optional<byte[]> greeting() {
            return Optional.of(text.get());
        }

        @Override
        public byte[] answer(byte[] bytes, int count) {
            return new byte[0];
        }

        @Override
        public Optional<byte[]> answer(ByteBuffer datagram) {
            return Optional.of(text.get());
        }
    }
}
