package netprobe.dns.validation;

import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The questions to ask of a zone's NSEC or NSEC3 records, whose signatures are good. */
interface Denial {

    /** Whether there is nothing at a name, neither itself nor from a wildcard. */
    Proof noName(Name name);

    /** Whether a name, or the wildcard that stands for it, has no record of a type. */
    Proof noData(Name name, int type);

    /** Whether a wildcard may stand for a name: nothing is nearer to it than what the wildcard stands below. */
    Proof noCloserMatch(Name name, Name encloser);

    /** Whether no zone begins at a name, or an unsigned one. */
    Proof noSignedCut(Name name);

    /** What one record says of the very name, by the types it lists. */
    interface Types {
        boolean has(int type);

        /** The parent's side of a delegation: of what is at the name and below, it knows only whether there are DS records. */
        default boolean isDelegation() {
            return has(Type.NS) && !has(Type.SOA);
        }

        /** Whether the name has no record of the type (RFC 6840, section 4.1 and 4.3). */
        default Proof lack(int type, boolean root, String by) {
            if (has(type) || has(Type.CNAME) || type == Type.ANY) {
                return new Proof.Unproven(by + " says that there are records");
            }
            if (type == Type.DS ? has(Type.SOA) && !root : isDelegation()) {
                return new Proof.Unproven(by + " is from the other side of the delegation");
            }
            return new Proof.Proven(by);
        }

        /** Whether no zone, or an unsigned one, begins at the name. */
        default Proof lackOfSignedCut(String by) {
            if (has(Type.DS) || has(Type.SOA)) {
                return new Proof.Unproven(by + (has(Type.DS)
                        ? " says that there are DS records"
                        : " is from the other side of the delegation"));
            }
            return has(Type.NS) ? new Proof.Unsigned(by) : new Proof.Proven(by);
        }

        /** Whether names below are none of this zone's business (RFC 6840, section 4.1; RFC 6672, section 5.3.4.1). */
        default boolean endsAbove() {
            return isDelegation() || has(Type.DNAME);
        }
    }
}
