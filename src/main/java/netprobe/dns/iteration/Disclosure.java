package netprobe.dns.iteration;

import netprobe.model.AnswerKind;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * How much of a name a zone's servers are told: all of it, or one label more than they need to refer further down (RFC 9156).
 *
 * <p>The type that hides the real one is A (section 2.1). So that a name of many labels does not take as many queries, after the first few more
 * than one label is shown at a time, and after the tenth query all of them (section 2.3).
 */
final class Disclosure {

    private static final int MOST = 10;
    private static final int ONE_BY_ONE = 4;

    private final Name name;
    private final int type;
    private int shown;
    private int count;

    Disclosure(Name name, int type, boolean minimise) {
        this.name = name;
        this.type = type;
        this.shown = minimise ? 0 : name.labels();
    }

    /** What the servers of a zone on the way are asked. */
    Asking next(Name zone) {
        shown = Math.min(name.labels(), Math.max(shown, zone.labels()) + step());
        count++;
        boolean whole = shown == name.labels();
        return new Asking(zone, new Name(name, name.labels() - shown), whole ? type : Type.A);
    }

    private int step() {
        if (count >= MOST) {
            return name.labels();
        }
        return count < ONE_BY_ONE ? 1 : Math.max(1, (name.labels() - shown) / (MOST - count));
    }

    /** Whether the answer settles nothing because only a part of the name was shown. */
    boolean wantsMore(Asking asking, AnswerKind kind) {
        boolean whole = asking.name().equals(name);
        if (whole || kind == AnswerKind.REFERRAL || !kind.isMessage()) {
            return false;
        }
        if (kind != AnswerKind.NODATA && kind != AnswerKind.ANSWER) {
            // what lies below a name may exist all the same: not every server knows empty non-terminals (section 3)
            shown = name.labels();
        }
        return true;
    }
}
