package netprobe.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a socket carries (socket(2)). */
public enum SocketType {
    /** Bytes in order. */
    STREAM(1),
    /** Messages, each by itself. */
    DGRAM(2),
    /** Whole packets of a protocol. */
    RAW(3),
    /** Messages in order. */
    SEQPACKET(5);

    private final int number;

    SocketType(int number) {
        this.number = number;
    }

    /** The type of a number, which is that of {@code SOCK_STREAM} and its like on Linux. */
    public static Optional<SocketType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
