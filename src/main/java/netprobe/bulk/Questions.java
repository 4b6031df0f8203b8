package netprobe.bulk;

/**
 * A run of questions off the list, in its order, in wire form: of each QNAME, uncompressed, and QTYPE (RFC 1035, section 4.1.2), one behind the other.
 * The class is always IN.
 *
 * <p>It is kept for as long as one of them is under way, so it should be short: some hundreds of questions.
 */
public final class Questions {

    private final byte[] bytes;
    private final int[] starts;
    private final long[] numbers;
    private final Mark end;

    /**
     * A run; the arrays are its own from now on.
     *
     * @param bytes all questions
     * @param starts where each begins, and behind the last one where it ends
     * @param numbers of each the number in the list, from 0, ascending; each line and each of its types has its own
     * @param end how far the list has been read behind the last
     */
    public Questions(byte[] bytes, int[] starts, long[] numbers, Mark end) {
        this.bytes = bytes;
        this.starts = starts;
        this.numbers = numbers;
        this.end = end;
    }

    /**
     * How far a list has been read: enough to tell later whether it is still the same one.
     *
     * @param questions how many have been read
     * @param bytes how many of the list, uncompressed
     * @param checksum of these bytes (CRC-32C, RFC 3720)
     */
    public record Mark(long questions, long bytes, long checksum) {}

    /** How many there are. */
    public int count() {
        return numbers.length;
    }

    /** All of them, for reading only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where in the bytes a question begins. */
    public int start(int place) {
        return starts[place];
    }

    /** How many bytes a question has, name and type. */
    public int length(int place) {
        return starts[place + 1] - starts[place];
    }

    /** The type that is asked for. */
    public int type(int place) {
        int at = starts[place + 1] - 2;
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** Its number in the list. */
    public long number(int place) {
        return numbers[place];
    }

    /** How far the list has been read behind the last of them. */
    public Mark end() {
        return end;
    }
}
