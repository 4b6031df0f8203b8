package netprobe.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.host.HostsFile.Match;
import netprobe.idna.InternationalName;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;

/**
 * netprobe's own stub resolver: this host's configuration, read as glibc reads it, with failures told as the servers told them.
 *
 * <p>Without servers of the user's choice, those of resolv.conf are asked, and nsswitch.conf says whether the hosts file comes first. A server
 * of the user's choice is asked whatever the hosts file says, which is then only noted. {@code localhost} is a name like any other: it is
 * looked up, as glibc does it, not answered from RFC 6761.
 */
public final class DnsPath implements NamePath {

    private final List<Server> chosen;
    private final Optional<Duration> timeout;
    private final HostConfiguration host;
    private final AtomicInteger rotation = new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

    /**
     * @param chosen the servers to ask; none for those of resolv.conf
     * @param timeout the most that one lookup may take, all its servers and names included
     * @param host where the configuration is read from, at each lookup anew
     */
    public DnsPath(List<Server> chosen, Optional<Duration> timeout, HostConfiguration host) {
        this.chosen = List.copyOf(chosen);
        this.timeout = timeout;
        this.host = host;
    }

    @Override
    public Via via() {
        return Via.DNS;
    }

    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        return InternationalName.of(name).then(known -> AddressLiteral.of(known.ascii(), family)
                .orElseGet(() -> named(known.ascii(), family)));
    }

    private Answer<HostEntry> named(String name, Family family) {
        return withHosts(host.hosts().find(name, family, host.hostConf().multi()),
                () -> lookup().forward(name, family));
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        return withHosts(host.hosts().find(address), () -> lookup().reverse(address));
    }

    /** The names that a typed one may stand for, in the order in which they are asked for as long as none is found. */
    public List<String> names(String typed) {
        return lookup().names(typed);
    }

    private Answer<HostEntry> withHosts(Optional<Match> match, Supplier<Answer<HostEntry>> dns) {
        var table = new HostsTable(match, host.nameServiceSwitch());
        return chosen.isEmpty() ? table.or(dns) : table.beside(dns.get());
    }

    private DnsLookup lookup() {
        return new DnsLookup(host, chosen, rotation.getAndIncrement(), timeout);
    }
}
