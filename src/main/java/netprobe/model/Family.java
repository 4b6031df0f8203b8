package netprobe.model;

/** Which address families a lookup may return. */
public enum Family {
    /** Both: {@code AF_UNSPEC}. */
    ANY("AF_UNSPEC"),
    /** IPv4. */
    INET("AF_INET"),
    /** IPv6. */
    INET6("AF_INET6");

    private final String symbol;

    Family(String symbol) {
        this.symbol = symbol;
    }

    /** The POSIX symbol. */
    public String symbol() {
        return symbol;
    }

    /** Whether an address of {@code other} may be returned when this was asked for. */
    public boolean admits(Family other) {
        return this == ANY || this == other;
    }
}
