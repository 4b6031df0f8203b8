package netprobe.dns.iteration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netprobe.dns.Server;
import netprobe.model.IpAddress;
import netprobe.model.NameServer;
import netprobe.model.NameServer.Source;
import netprobe.model.NameServer.Trouble;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** The name servers of a zone, with what comes to be known of them while it is entered. */
final class Roster {

    private final Name zone;
    private final WalkSettings settings;
    private final Map<Name, Entry> entries = new TreeMap<>();
    private boolean childHasTold;

    /** One server. */
    private static final class Entry {
        private final boolean inParent;
        private boolean inChild;
        private final Map<IpAddress, Source> addresses = new java.util.LinkedHashMap<>();
        private @Nullable List<IpAddress> authority;
        private @Nullable Trouble trouble;

        Entry(boolean inParent) {
            this.inParent = inParent;
        }
    }

    Roster(ZoneCut cut, WalkSettings settings) {
        this.zone = cut.zone();
        this.settings = settings;
        cut.servers().forEach(name -> entries.put(name, new Entry(true)));
        cut.glue().forEach((name, addresses) -> {
            addAddresses(name, addresses, cut.source());
            if (entry(name).addresses.isEmpty()) {
                setTrouble(name, Trouble.OTHER_FAMILY);
            }
        });
    }

    /** Takes the servers that the zone itself names. */
    void addChild(Set<Name> names, int most) {
        childHasTold = true;
        for (Name name : names) {
            if (entries.size() < most || entries.containsKey(name)) {
                entry(name).inChild = true;
            }
        }
    }

    void addAddresses(Name name, List<IpAddress> addresses, Source source) {
        addresses.stream().filter(address -> settings.family().admits(address.family()))
                .forEach(address -> entry(name).addresses.putIfAbsent(address, source));
    }

    void setTrouble(Name name, Trouble trouble) {
        entry(name).trouble = trouble;
    }

    void setAuthority(Name name, List<IpAddress> addresses) {
        entry(name).authority =
                addresses.stream().filter(address -> settings.family().admits(address.family())).toList();
    }

    private Entry entry(Name name) {
        return entries.computeIfAbsent(name, _ -> new Entry(false));
    }

    /** Those without an address, of which it is not known why. */
    List<Name> withoutAddress() {
        return entries.entrySet().stream()
                .filter(each -> each.getValue().addresses.isEmpty() && each.getValue().trouble == null)
                .map(Map.Entry::getKey).toList();
    }

    /** Those whose names are in the zone itself. */
    List<Name> inDomain() {
        return entries.keySet().stream().filter(this::isInDomain).toList();
    }

    boolean isInDomain(Name name) {
        return name.subdomain(zone) && !zone.equals(Name.root);
    }

    boolean isInParent(Name name) {
        return entry(name).inParent;
    }

    /** Whether some of them lead round in a circle. */
    boolean isCircular() {
        return entries.values().stream().anyMatch(entry -> entry.trouble == Trouble.CIRCULAR);
    }

    /** Whom to ask: the first address of each server, then the second of each, so that one server's silence matters least. */
    List<Contact> contacts() {
        var contacts = new LinkedHashSet<Contact>();
        int most = entries.values().stream().mapToInt(entry -> entry.addresses.size()).max().orElse(0);
        for (int nth = 0; nth < most; nth++) {
            for (var each : entries.entrySet()) {
                var addresses = new ArrayList<>(each.getValue().addresses.keySet());
                if (nth < addresses.size()) {
                    contacts.add(new Contact(each.getKey(), new Server(addresses.get(nth), settings.port())));
                }
            }
        }
        return List.copyOf(contacts);
    }

    List<NameServer> servers() {
        return entries.entrySet().stream().map(each -> server(each.getKey(), each.getValue())).toList();
    }

    private NameServer server(Name name, Entry entry) {
        var addresses = entry.addresses.entrySet().stream()
                .map(each -> new NameServer.Address(each.getKey(), each.getValue())).toList();
        return new NameServer(name.toString(), entry.inParent,
                childHasTold ? Optional.of(entry.inChild) : Optional.empty(), isInDomain(name), addresses,
                Optional.ofNullable(entry.authority),
                addresses.isEmpty() ? Optional.ofNullable(entry.trouble) : Optional.empty());
    }
}
