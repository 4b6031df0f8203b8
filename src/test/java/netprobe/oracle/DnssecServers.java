package netprobe.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import netprobe.dns.ScriptedServer;
import netprobe.dns.validation.ZoneSigner;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A small Internet of signed zones on loopback: NSD, BIND and Knot, and a server that lies, are its authoritative servers.
 */
final class DnssecServers implements AutoCloseable {

    private static final String[] LIARS = {"liar.test.", "liar3.test."};

    private final Path folder = Files.createTempDirectory("netprobe-dnssec");
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<Name, Integer> ports = new HashMap<>();
    private final ZoneTree tree = new ZoneTree();
    private @Nullable Resolvers resolvers;

    DnssecServers() throws IOException {
        try {
            addSignedByOthers();
            startKnot();
            for (String zone : LIARS) {
                startLiar(zone);
            }
            tree.close();
            startNsd();
            resolvers = new Resolvers(folder, tree.anchor(), ports);
            running.push(resolvers);
        } catch (IOException | RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** The anchor in zone-file form. */
    String anchor() {
        return tree.anchor().toString();
    }

    /** Who resolves. */
    Resolvers resolvers() {
        return Objects.requireNonNull(resolvers);
    }

    /** Asks the server that has the zone; that of DS records is the one above. */
    Message askAuthority(Name name, int type) {
        var zone = ports.keySet().stream()
                .filter(apex -> name.subdomain(apex) && !(type == Type.DS && name.equals(apex)))
                .max(Comparator.comparingInt(Name::labels)).orElse(Name.root);
        return Resolvers.ask(ports.getOrDefault(zone, 0), name, type, true);
    }

    private void addSignedByOthers() throws IOException {
        var signers = new OtherSigners(folder);
        int port = DnsDaemon.freePort();
        var algorithms = List.of("RSASHA1", "NSEC3RSASHA1", "RSASHA256", "RSASHA512", "ECDSAP256SHA256",
                "ECDSAP384SHA384", "ED25519", "ED448");
        for (String algorithm : algorithms) {
            var options = algorithm.contains("RSA") ? List.of("-a", algorithm, "-b", "1280") : List.of("-a", algorithm);
            var zone = algorithm.toLowerCase(Locale.ROOT) + ".test.";
            add(zone, port, algorithm.startsWith("NSEC3")
                    ? signers.bind(zone, options, "-3", "abcd", "-H", "3")
                    : signers.bind(zone, options));
        }
        add("bindoptout.test.", port, signers.bind("bindoptout.test.", List.of("-a", "ED25519"), "-3", "-", "-A", "-H",
                "0"));
        startBind(port);
        int nsd = nsdPort();
        add("ldns.test.", nsd, signers.ldns("ldns.test.", "ECDSAP256SHA256"));
        add("ldns3.test.", nsd, signers.ldns("ldns3.test.", "ED25519", "-n", "-t", "2", "-s", "beef"));
    }

    private int nsdPort() throws IOException {
        var port = ports.get(Name.root);
        if (port == null) {
            port = DnsDaemon.freePort();
            ports.put(Name.root, port);
        }
        return port;
    }

    private void add(String zone, int port, List<Record> records) {
        tree.add(zone, records, OtherSigners.ds(records));
        ports.put(Name.fromConstantString(zone), port);
    }

    private void startBind(int port) throws IOException {
        var conf = new StringBuilder("""
                options {
                    directory "%1$s"; pid-file none; session-keyfile "%1$s/session.key"; recursion no; notify no;
                    listen-on port %2$d { 127.0.0.1; }; listen-on-v6 { none; }; dnssec-validation no;
                    minimal-responses no;
                };
                controls { };
                """.formatted(folder, port));
        ports.forEach((zone, itsPort) -> {
            if (itsPort == port) {
                conf.append(
                        "zone \"%s\" { type primary; file \"%s\"; };%n".formatted(zone.toString(true), zoneFile(zone)));
            }
        });
        running.push(DnsDaemon.start("all zones loaded", "named", "-g", "-c", write("named.conf", conf.toString())));
    }

    /** Knot signs by itself: one zone when it loads it, the other answer by answer. */
    private void startKnot() throws IOException {
        int port = DnsDaemon.freePort();
        for (String zone : List.of("knot.test.", "online.test.")) {
            write(zone + "zone", ZoneTree.text(ZoneSigner.of(zone, ZoneTree.CONTENT).plain()));
        }
        Files.createDirectory(folder.resolve("knot"));
        var conf = write("knot.conf", """
                server:
                    listen: 127.0.0.1@%2$d
                    rundir: "%1$s"
                log:
                  - target: stdout
                    any: info
                database:
                    storage: "%1$s/knot"
                policy:
                  - id: hashed
                    algorithm: ed25519
                    nsec3: on
                    nsec3-iterations: 0
                    single-type-signing: on
                mod-onlinesign:
                  - id: online
                template:
                  - id: default
                    storage: "%1$s"
                    journal-content: none
                    zonefile-sync: -1
                    zonefile-load: whole
                zone:
                  - domain: knot.test
                    file: knot.test.zone
                    dnssec-signing: on
                    dnssec-policy: hashed
                  - domain: online.test
                    file: online.test.zone
                    module: mod-onlinesign/online
                """.formatted(folder, port));
        running.push(DnsDaemon.start("server started", "knotd", "-c", conf));
        for (String zone : List.of("knot.test.", "online.test.")) {
            var apex = Name.fromConstantString(zone);
            ports.put(apex, port);
            tree.delegate(zone, knotKey(port, apex));
        }
    }

    private static DSRecord knotKey(int port, Name zone) {
        return OtherSigners.ds(Resolvers.ask(port, zone, Type.DNSKEY, true).getSection(Section.ANSWER));
    }

    private void startLiar(String zone) throws IOException {
        var lies = new Lies(zone, zone.contains("3"));
        var server = ScriptedServer.start(lies);
        running.push(server);
        for (String label : List.of("", "child.", "secret.", "sub.")) {
            ports.put(Name.fromConstantString(label + zone), server.server().port());
        }
        tree.delegate(zone, lies.key().ds(2));
    }

    private void startNsd() throws IOException {
        int port = nsdPort();
        var conf = new StringBuilder("""
                server:
                    ip-address: 127.0.0.1@%2$d
                    username: ""
                    chroot: ""
                    database: ""
                    pidfile: ""
                    xfrdfile: ""
                    xfrdir: "%1$s"
                    zonelistfile: "%1$s/zone.list"
                    server-count: 1
                    rrl-ratelimit: 0
                    verbosity: 1
                remote-control:
                    control-enable: no
                """.formatted(folder, port));
        for (Name zone : tree.zones().keySet()) {
            if (ports.getOrDefault(zone, port) == port) {
                ports.put(zone, port);
                conf.append("zone:%n name: \"%s\"%n zonefile: \"%s\"%n".formatted(zone, zoneFile(zone)));
            }
        }
        running.push(DnsDaemon.start("nsd started", "nsd", "-d", "-c", write("nsd.conf", conf.toString())));
    }

    private String zoneFile(Name zone) {
        return write(zone + "zone", ZoneTree.text(tree.zones().getOrDefault(zone, List.of())));
    }

    private String write(String name, String text) {
        return DnsDaemon.write(folder, name, text);
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable server : running) {
            try {
                server.close();
            } catch (Exception failed) {
                throw new IOException(failed);
            }
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

}
