package netprobe.model;

import java.util.Locale;

/** What came of asking a name server about a zone that it is said to have (RFC 1034, section 4.3.2; RFC 9499). */
public enum AnswerKind {
    /** It has the zone, and the records. */
    ANSWER,
    /** It has the zone, and the name, but no record of the type (RFC 2308, section 2.2). */
    NODATA,
    /** It has the zone, and the name does not exist. */
    NXDOMAIN,
    /** It has the zone, and names the servers of a zone further down. */
    REFERRAL,
    /** It does not have the zone, and names the servers of this zone or of one above. */
    UPWARD_REFERRAL,
    /** It does not have the zone, and names the servers of a zone that the name is not in. */
    SIDEWAYS_REFERRAL,
    /** It does not have the zone, though it may know an answer. */
    NOT_AUTHORITATIVE,
    /** It answered with an error, such as REFUSED. */
    ERROR,
    /** What came can't be read, or came from a connection that was cut off. */
    MALFORMED,
    /** Nothing came in time. */
    SILENT,
    /** The network says that nobody is there. */
    UNREACHABLE,
    /** This host has no way to the address. */
    NO_ROUTE,
    /** Another server was faster, and this one was not waited for. */
    NOT_AWAITED,
    /** As many queries had been sent as one command may send, or there was no time left. */
    NOT_ASKED;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the server has the zone. */
    public boolean isFromTheZone() {
        return switch (this) {
            case ANSWER, NODATA, NXDOMAIN, REFERRAL -> true;
            default -> false;
        };
    }

    /** Whether the server answers, and shows that it does not have the zone. */
    public boolean isLame() {
        return switch (this) {
            case UPWARD_REFERRAL, SIDEWAYS_REFERRAL, NOT_AUTHORITATIVE -> true;
            default -> false;
        };
    }

    /** Whether a message came that can be read. */
    public boolean isMessage() {
        return isFromTheZone() || isLame() || this == ERROR;
    }
}
