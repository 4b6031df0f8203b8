package netprobe.oracle;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real authoritative name server inside a namespace, at port 53 of its addresses, with zones from text.
 *
 * <p>It ends with its namespace. Where the program is missing, starting it aborts the test with that reason: a visible skip.
 */
enum NamespacedAuthority {
    /** NLnet Labs' NSD. */
    NSD("nsd started", "nsd -d -c") {
        @Override
        String configuration(String folder, List<String> addresses, Map<String, String> files) {
            return """
                    server:
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
                    %2$sremote-control:
                        control-enable: no
                    %3$s""".formatted(folder, lines("    ip-address: %s\n", addresses),
                    zones("zone:\n    name: \"%s\"\n    zonefile: \"%s\"\n", files));
        }
    },
    /** CZ.NIC's Knot DNS. */
    KNOT("server started", "knotd -c") {
        @Override
        String configuration(String folder, List<String> addresses, Map<String, String> files) {
            return """
                    server:
                        rundir: "%1$s"
                    %2$slog:
                      - target: stdout
                        any: info
                    database:
                        storage: "%1$s"
                    template:
                      - id: default
                        journal-content: none
                        zonefile-sync: -1
                    zone:
                    %3$s""".formatted(folder, lines("    listen: %s@53\n", addresses),
                    zones("  - domain: \"%s\"\n    file: \"%s\"\n", files));
        }
    },
    /** ISC's BIND. */
    BIND("all zones loaded", "named -g -c") {
        @Override
        String configuration(String folder, List<String> addresses, Map<String, String> files) {
            return """
                    options {
                        directory "%1$s"; pid-file none; session-keyfile "%1$s/session.key"; recursion no; notify no;
                        dnssec-validation no; listen-on { %2$s}; listen-on-v6 { %3$s};
                    };
                    controls { };
                    %4$s""".formatted(folder, lines("%s; ", addresses, false), lines("%s; ", addresses, true),
                    zones("zone \"%s\" { type primary; file \"%s\"; };\n", files));
        }
    };

    private final String ready;
    private final String command;

    NamespacedAuthority(String ready, String command) {
        this.ready = ready;
        this.command = command;
    }

    abstract String configuration(String folder, List<String> addresses, Map<String, String> files);

    /**
     * Starts it, and returns when it answers.
     *
     * @param addresses that are then this namespace's
     * @param zones texts of zone files by the zones' names
     */
    void start(Namespace namespace, String name, List<String> addresses, Map<String, String> zones)
            throws IOException {
        for (String address : addresses) {
            namespace.run("ip", "address", "add", address, "dev", "lo");
        }
        var folder = "/etc/" + name;
        var files =
                zones.keySet().stream().collect(Collectors.toMap(zone -> zone, zone -> folder + "/" + zone + "zone"));
        for (var zone : zones.entrySet()) {
            namespace.write(folder + "/" + zone.getKey() + "zone", zone.getValue());
        }
        var file = folder + "/server.conf";
        namespace.write(file, configuration(folder, addresses, files));
        DnsDaemon.start(ready, namespace.command((command + " " + file).split(" ", -1)));
    }

    private static String lines(String form, List<String> addresses) {
        return addresses.stream().map(form::formatted).collect(Collectors.joining());
    }

    private static String lines(String form, List<String> addresses, boolean ipv6) {
        String lines = lines(form, addresses.stream().filter(address -> address.contains(":") == ipv6).toList());
        return lines.isEmpty() ? "none; " : lines;
    }

    private static String zones(String form, Map<String, String> files) {
        return files.entrySet().stream().map(each -> form.formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }
}
