package netprobe.dns;

import java.util.Locale;
import org.xbill.DNS.Flags;

/** A flag of a message's header (RFC 1035, section 4.1.1; RFC 4035, section 3). Declared in the order of the header. */
public enum HeaderFlag {
    /** A response. */
    QR(Flags.QR),
    /** From a server that has the zone. */
    AA(Flags.AA),
    /** Cut short. */
    TC(Flags.TC),
    /** Recursion is asked for. */
    RD(Flags.RD),
    /** Recursion is on offer. */
    RA(Flags.RA),
    /** Reserved; to be clear. */
    Z(9),
    /** The server has validated all of the answer. */
    AD(Flags.AD),
    /** The server need not validate. */
    CD(Flags.CD);

    private final int bit;

    HeaderFlag(int bit) {
        this.bit = bit;
    }

    /** Its place in the second word of the header, counted from the most significant bit. */
    int bit() {
        return bit;
    }

    /** As JSON and dig spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
