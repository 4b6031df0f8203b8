package netprobe.dns;

/** A message as it came over a {@link Connection}. */
public final class Received {

    private final byte[] wire;
    private final long began;

    /**
     * Keeps the bytes, which nobody may change.
     *
     * @param began when the first of them was there, by {@link System#nanoTime}
     */
    public Received(byte[] wire, long began) {
        this.wire = wire;
        this.began = began;
    }

    /** The whole of it. */
    public byte[] wire() {
        return wire;
    }

    /** When its first byte was there, by {@link System#nanoTime}. */
    public long began() {
        return began;
    }
}
