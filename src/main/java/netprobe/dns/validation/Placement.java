package netprobe.dns.validation;

import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Where in the tree of zones records of a name and type have their place: at a zone cut, DS records alone are the parent's.
 *
 * @param owner the name
 * @param type the type
 */
record Placement(Name owner, int type) {

    /** Whether a zone may have signed them. */
    boolean mayBeIn(Name zone) {
        return owner.subdomain(zone) && !(isParental() && owner.equals(zone));
    }

    /** A name in the very zone. */
    Name nameInZone() {
        return isParental() ? new Name(owner, 1) : owner;
    }

    private boolean isParental() {
        return type == Type.DS && !owner.equals(Name.root);
    }
}
