package netprobe.model;

import java.util.Locale;

/** What carries a connection attempt. */
public enum Transport {
    TCP,
    UDP,
    /** TLS over TCP. */
    TLS;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
