package netprobe.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import netprobe.libc.AddressLookup;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.AddressLookup.Row;
import netprobe.libc.Endpoint;
import netprobe.libc.HostLookup;
import netprobe.libc.HostLookup.Host;
import netprobe.libc.Reply;
import netprobe.libc.Reply.Failed;
import netprobe.libc.Reply.Found;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.tables.Errors;

/**
 * The C library's path, which most applications of a host take: whatever nsswitch.conf names is asked.
 *
 * <p>Two of its functions are needed. getaddrinfo(3) decides whether a name can be resolved, and puts addresses of both families in the
 * order of RFC 6724; only gethostbyname2(3) tells aliases. So each lookup is one of the former and, if that succeeds, one of the latter
 * for each family found. With IPv4 alone the answer is the latter's, which makes it Python's {@code gethostbyname_ex} to the letter;
 * otherwise addresses are the former's, and a failure of the latter, which no application would notice, leaves only the names out.
 */
final class SystemPath implements NamePath {

    /** Python's own name of {@code 255.255.255.255}, which the C library doesn't know. */
    private static final String BROADCAST = "<broadcast>";

    private static final int SOCK_STREAM = 1;
    private static final int EAFNOSUPPORT = 97;

    @Override
    public Via via() {
        return Via.SYSTEM;
    }

    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        return AskedName.of(name).then(asked -> family == Family.INET ? exact(asked) : ordered(asked, family));
    }

    /** {@code gethostbyname_ex}: before the lookup, Python lets getaddrinfo say whether there is such a name, unless it knows by itself. */
    private static Answer<HostEntry> exact(AskedName asked) {
        boolean known = asked.ascii().isEmpty() || asked.ascii().equals(BROADCAST);
        if (!known && rows(asked, Hints.ofFamily(Endpoint.AF_INET)) instanceof Failed<?> failed) {
            return Failures.gai(failed, "getaddrinfo");
        }
        return HostLookup.byName(asked.bytes(), Endpoint.AF_INET).either(
                host -> entry(host, Endpoint.AF_INET, "gethostbyname"),
                failed -> Failures.host(failed, "gethostbyname"));
    }

    private static Answer<HostEntry> ordered(AskedName asked, Family family) {
        return rows(asked, new Hints(0, AddressRequest.number(family), SOCK_STREAM, 0))
                .either(rows -> Answer.of(named(asked, rows)), failed -> Failures.gai(failed, "getaddrinfo"));
    }

    private static HostEntry named(AskedName asked, List<Row> rows) {
        var families = new LinkedHashSet<Integer>();
        var addresses = new LinkedHashSet<String>();
        for (Row row : rows) {
            families.add(row.family());
            addresses.add(ScopedAddress.of(row.endpoint()).text());
        }
        var names = new LinkedHashSet<String>();
        for (int family : families) {
            if (HostLookup.byName(asked.bytes(), family) instanceof Found<Host>(var host)) {
                names.add(host.name());
                names.addAll(host.aliases());
            }
        }
        var all = names.isEmpty() ? List.of(asked.ascii()) : List.copyOf(names);
        return new HostEntry(Via.SYSTEM, all.getFirst(), all.subList(1, all.size()), List.copyOf(addresses));
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        int family = AddressRequest.number(address.family());
        return HostLookup.byAddress(address).either(host -> entry(host, family, "gethostbyaddr"),
                failed -> Failures.host(failed, "gethostbyaddr"));
    }

    /** What Python makes of an entry: one whose family isn't that asked for is refused. */
    private static Answer<HostEntry> entry(Host host, int family, String operation) {
        List<String> addresses = host.addresses().stream().map(IpAddress::text).toList();
        if (host.family() == family) {
            return Answer.of(new HostEntry(Via.SYSTEM, host.name(), host.aliases(), addresses));
        }
        Answer<HostEntry> refused = Answer.failed(Errors.errno(EAFNOSUPPORT, operation, Optional.empty()));
        return refused.noting("the answer is " + host.name() + ", but with addresses of the other family: "
                + String.join(", ", addresses));
    }

    /** What Python's functions that take an address or a name begin with: the first row of getaddrinfo. */
    @Override
    public Answer<IpAddress> first(String name) {
        if (name.equals(BROADCAST)) {
            return Answer.of(new IpAddress(Family.INET, 0, 0xffff_ffffL, ""));
        }
        return AskedName.of(name).then(asked -> rows(asked, Hints.ofFamily(Endpoint.AF_UNSPEC)).either(
                rows -> Answer.of(ScopedAddress.of(rows.getFirst().endpoint())),
                failed -> Failures.gai(failed, "getaddrinfo")));
    }

    private static Reply<List<Row>> rows(AskedName asked, Hints hints) {
        return AddressLookup.of(Optional.of(asked.bytes()), Optional.empty(), hints);
    }
}
