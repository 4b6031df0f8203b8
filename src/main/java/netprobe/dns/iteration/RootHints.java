package netprobe.dns.iteration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import netprobe.model.IpAddress;
import netprobe.tables.RootServers;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/** The name servers of the root that iteration begins with (RFC 9609). */
public final class RootHints extends Beginning {

    private static final long NO_TTL = 0;

    private final Map<Name, List<IpAddress>> servers;

    private RootHints(Map<Name, List<IpAddress>> servers) {
        this.servers = servers;
    }

    /** The Internet's, as netprobe carries them. */
    public static RootHints shipped() {
        var servers = new TreeMap<Name, List<IpAddress>>();
        try {
            for (RootServers.Hint hint : RootServers.hints()) {
                servers.computeIfAbsent(Name.fromString(hint.name()), _ -> new ArrayList<>()).add(hint.address());
            }
        } catch (TextParseException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new RootHints(servers);
    }

    /** Reads NS records of the root and addresses of the servers they name, in zone-file form (RFC 1035, section 5). */
    public static RootHints read(String text) throws InvalidHints {
        var names = new TreeSet<Name>();
        var addresses = new TreeMap<Name, List<IpAddress>>();
        for (Record record : records(text)) {
            if (record instanceof NSRecord server && server.getName().equals(Name.root)) {
                names.add(server.getTarget());
            } else if (record instanceof ARecord || record instanceof AAAARecord) {
                addresses.computeIfAbsent(record.getName(), _ -> new ArrayList<>())
                        .add(IpAddress.of(record.rdataToWireCanonical()));
            }
        }
        if (names.isEmpty()) {
            throw new InvalidHints("there is no NS record of the root");
        }
        addresses.keySet().retainAll(names);
        if (addresses.isEmpty()) {
            throw new InvalidHints("there is no address of a server that the root's NS records name");
        }
        return new RootHints(addresses);
    }

    private static List<Record> records(String text) throws InvalidHints {
        var records = new ArrayList<Record>();
        try (var file = new Master(new ByteArrayInputStream(text.getBytes(UTF_8)), Name.root, NO_TTL)) {
            file.disableIncludes();
            file.expandGenerate(false);
            for (Record record = file.nextRecord(); record != null; record = file.nextRecord()) {
                records.add(record);
            }
        } catch (IOException | RuntimeException notAZone) {
            var message = notAZone.getMessage();
            throw new InvalidHints(
                    message == null ? "no zone file" : message.replaceFirst("^<none>:(\\d+)", "line $1"));
        }
        return records;
    }

    @Override
    Optional<ZoneCut> towards(Name name) {
        return Optional.of(ZoneCut.root(this));
    }

    /** By name, in alphabetical order. */
    Map<Name, List<IpAddress>> servers() {
        return servers;
    }
}
