package netprobe.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real authoritative server for one zone, on a port of loopback; without the program, starting it aborts the test: a visible skip. */
final class ZoneServer implements AutoCloseable {

    private final DnsDaemon daemon;
    private final int port;

    /** The programs, and how they are told what to serve. */
    enum Kind {
        BIND("all zones loaded", """
                options { directory "%1$s"; listen-on port %2$d { 127.0.0.1; }; listen-on-v6 { none; };
                  pid-file none; session-keyfile "%1$s/session.key"; recursion no; check-names primary ignore;
                  check-integrity no; notify no; dnssec-validation no; server-id "bind-here"; };
                controls { };
                zone "types.example" { type primary; file "%1$s/zone"; check-dup-records ignore; check-mx ignore; };
                """, "named -4 -g -c"),
        KNOT("server started", """
                server:
                  rundir: "%1$s"
                  listen: 127.0.0.1@%2$d
                  nsid: "knot-here"
                database:
                  storage: "%1$s"
                log:
                - target: stdout
                  any: info
                zone:
                - domain: types.example
                  file: "%1$s/zone"
                  semantic-checks: off
                  journal-content: none
                """, "knotd -c"),
        NSD("nsd started", """
                server:
                  ip-address: 127.0.0.1@%2$d
                  do-ip6: no
                  username: ""
                  chroot: ""
                  zonesdir: "%1$s"
                  pidfile: ""
                  xfrdfile: ""
                  zonelistfile: "%1$s/zone.list"
                  nsid: "ascii_nsd-here"
                  rrl-ratelimit: 0
                  rrl-whitelist-ratelimit: 0
                  verbosity: 1
                remote-control:
                  control-enable: no
                zone:
                  name: types.example
                  zonefile: "%1$s/zone"
                """, "nsd -d -c");

        private final String readiness;
        private final String configuration;
        private final String command;

        Kind(String readiness, String configuration, String command) {
            this.readiness = readiness;
            this.configuration = configuration;
            this.command = command;
        }
    }

    private ZoneServer(DnsDaemon daemon, int port) {
        this.daemon = daemon;
        this.port = port;
    }

    /** Starts a server on the text of the zone, and returns when it answers. */
    static ZoneServer start(Kind kind, Path folder, String zone) throws IOException {
        int port = DnsDaemon.freePort();
        Files.writeString(folder.resolve("zone"), zone);
        Path configuration = folder.resolve("conf");
        Files.writeString(configuration, kind.configuration.formatted(folder, port));
        return new ZoneServer(DnsDaemon.start(kind.readiness, (kind.command + ' ' + configuration).split(" ")), port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        daemon.close();
    }
}
