package netprobe;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.dns.iteration.Footing;
import netprobe.dns.iteration.InvalidHints;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.iteration.Walk;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.dns.validation.TrustAnchors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.LabServers;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.zone.Zones;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** A small Internet on loopback, signed, with a web site in it: something to ask and to reach without leaving this machine. */
final class TrainingNetwork implements AutoCloseable {

    private static final String HOST = "here";
    private static final IpAddress LOOPBACK = AddressText.pton("127.0.0.1").orElseThrow();
    private static final Map<String, Map<String, Object>> ZONES =
            Map.of(".", Map.of("servers", HOST, "signed", true),
                    "test", Map.of("servers", HOST, "signed", true, "text", "example A 127.0.0.1"));
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int port;
    private final int webPort;
    private final Zones zones;
    private final List<LabServer> servers = new ArrayList<>();

    /** Starts it. */
    TrainingNetwork() throws IOException, ScenarioFault {
        port = freePort();
        webPort = freePort();
        zones = Zones.read(new ServerTable("zones", ZONES), Map.of(HOST, List.of(LOOPBACK)), Instant.now());
        servers.add(start(Map.of("kind", "authority", "port", (long) port)));
        servers.add(start(Map.of("kind", "web", "tls", true, "port", (long) webPort)));
    }

    private LabServer start(Map<String, Object> settings) throws ScenarioFault {
        return LabServers.start(new ServerTable("server", settings), zones, new Here(HOST, List.of(LOOPBACK)));
    }

    /** Plain threads. */
    private record Here(String host, List<IpAddress> addresses) implements Place {

        @Override
        public void start(String name, Runnable work) {
            Thread.ofPlatform().daemon().name(name).start(work);
        }
    }

    /** Where the web site is, over TLS. */
    int webPort() {
        return webPort;
    }

    /** Goes from the root to a name that is there and one that is not, as {@code diagnose} does. */
    void walk() throws InvalidHints, InvalidAnchors, InvalidName {
        var settings = new WalkSettings(Family.ANY, port, PATIENCE, Optional.of(PATIENCE), Scrutiny.FEW_SERVERS, true);
        RootHints hints = RootHints.read(zones.hints());
        Optional<TrustAnchors> anchors = Optional.of(TrustAnchors.read(zones.anchor()));
        for (String text : List.of("example.test", "none.test")) {
            DomainName name = DomainName.parse(text);
            Optional<Footing> footing =
                    Footing.towards(name, hints, List.of(new Server(LOOPBACK, port)), anchors, settings);
            Stream.of(Question.a(name), Question.aaaa(name)).forEach(question -> new Walk(
                    footing.map(Footing::beginning).orElse(hints), anchors, settings, _ -> {}).to(question));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        servers.forEach(LabServer::close);
    }
}
