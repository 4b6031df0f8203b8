package netprobe.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import netprobe.libc.AddressLookup;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.AddressLookup.Row;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;

/**
 * The C library's path as programs take it that want to connect: one getaddrinfo(3), which also tells the canonical name, and nothing else, so
 * that its time is what they wait for.
 */
final class AddressesOnly implements NamePath {

    private static final int AI_CANONNAME = 0x02;
    private static final int SOCK_STREAM = 1;

    private final SystemPath whole = new SystemPath();

    @Override
    public Via via() {
        return Via.SYSTEM;
    }

    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        var hints = new Hints(AI_CANONNAME, AddressRequest.number(family), SOCK_STREAM, 0);
        return AskedName.of(name).then(asked -> AddressLookup
                .of(Optional.of(asked.bytes()), Optional.empty(), hints)
                .either(rows -> Answer.of(entry(asked, rows)), failed -> Failures.gai(failed, "getaddrinfo")));
    }

    private static HostEntry entry(AskedName asked, List<Row> rows) {
        var addresses = new LinkedHashSet<String>();
        rows.forEach(row -> addresses.add(ScopedAddress.of(row.endpoint()).text()));
        String canonical = rows.stream().flatMap(row -> row.canonicalName().stream()).findFirst()
                .orElse(asked.ascii());
        return new HostEntry(Via.SYSTEM, canonical, List.of(), List.copyOf(addresses));
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        return whole.reverse(address);
    }
}
