package netprobe.lab.serve.zone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Has each zone refer to those below it: name servers, their addresses, and DS records.
 *
 * <p>What the scenario itself writes into the zone above, right or wrong, stands as it is.
 */
final class Delegating {

    private final Map<Name, Draft> drafts;

    Delegating(Map<Name, Draft> drafts) {
        this.drafts = drafts;
    }

    void run() {
        for (Draft child : drafts.values()) {
            if (!child.apex().equals(Name.root)) {
                around(new Name(child.apex(), 1)).ifPresent(parent -> delegate(parent, child));
            }
        }
    }

    private void delegate(Draft parent, Draft child) {
        if (parent.contents().set(child.apex(), Type.NS).isEmpty()) {
            child.contents().records(child.apex(), Type.NS).forEach(parent.contents()::add);
            child.serverNames().forEach(name -> glue(parent, name));
        }
        if (parent.signing().isPresent() && parent.contents().set(child.apex(), Type.DS).isEmpty()) {
            child.ds().forEach(parent.contents()::add);
        }
    }

    /** Addresses of servers below the parent come along, wherever they are from. */
    private void glue(Draft parent, Name server) {
        boolean told = !parent.addresses(server).isEmpty();
        if (server.subdomain(parent.apex()) && !told) {
            List<Record> addresses = around(server).map(draft -> draft.addresses(server)).orElse(List.of());
            addresses.forEach(parent.contents()::add);
        }
    }

    /** The lowest zone that a name is in. */
    private Optional<Draft> around(Name name) {
        return drafts.values().stream().filter(draft -> name.subdomain(draft.apex()))
                .max(Comparator.comparingInt(draft -> draft.apex().labels()));
    }
}
