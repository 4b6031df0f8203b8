package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import netprobe.model.TraceLink;
import org.xbill.DNS.Name;

/**
 * A zone that was entered.
 *
 * @param name the zone
 * @param parent the zone above
 * @param contacts whom to ask, the best first; nobody, where the way ends here
 * @param told what its servers said when it was entered
 * @param link how its keys hang together with those above; empty where nobody showed them
 * @param circular whether nobody can be asked because the zone's servers lead round in a circle
 */
record Zone(Name name, Optional<Zone> parent, List<Contact> contacts, List<Told> told,
        Optional<TraceLink> link, boolean circular) {

    /** Copies the lists. */
    Zone {
        contacts = List.copyOf(contacts);
        told = List.copyOf(told);
    }
}
