package netprobe.model;

/**
 * Consecutive ports.
 *
 * @param low 1 to 65535
 * @param high the last one, not below {@code low}
 */
public record PortRange(int low, int high) {

    /** The highest port there is. */
    public static final int LAST = 65_535;

    /** Refuses what is no range of ports. */
    public PortRange {
        if (low < 1 || high > LAST || low > high) {
            throw new IllegalArgumentException(low + "-" + high);
        }
    }

    /** How many there are. */
    public int count() {
        return high - low + 1;
    }

    /** {@code 443}, or {@code 8000-8100}. */
    public String text() {
        return low == high ? Integer.toString(low) : low + "-" + high;
    }
}
