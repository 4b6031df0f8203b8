package netprobe.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.DnsTransport;
import netprobe.oracle.DnsDaemon;

/**
 * A real name server on loopback, at free ports, with the zone {@code example} and a certificate of the tests' authority.
 *
 * <p>Where the program is not on this machine, starting it aborts the test with that reason: a visible skip.
 */
final class Daemon implements AutoCloseable {

    private static final Path RESOURCES = Path.of("src/test/resources/query");

    private final DnsDaemon daemon;
    private final Map<DnsTransport, Integer> ports;

    private Daemon(DnsDaemon daemon, Map<DnsTransport, Integer> ports) {
        this.daemon = daemon;
        this.ports = ports;
    }

    /** A program, how it is told to stay in the foreground with which configuration, and what it says when it is ready. */
    enum Kind {
        NAMED("all zones loaded", "named -g -c"),
        KNOT("server started", "knotd -c"),
        NSD("nsd started", "nsd -d -c"),
        UNBOUND("start of service", "unbound -d -c");

        private final String ready;
        private final String command;

        Kind(String ready, String command) {
            this.ready = ready;
            this.command = command;
        }

        private String configuration() {
            return name().toLowerCase(Locale.ROOT) + ".conf";
        }
    }

    /** Starts a server, and returns when it answers. */
    static Daemon start(Kind kind, Certificates certificates) {
        try {
            Path folder = Files.createTempDirectory("netprobe-" + kind);
            certificates.into(folder);
            for (String zone : List.of("example.zone", "large.zone")) {
                Files.copy(RESOURCES.resolve(zone), folder.resolve(zone));
            }
            Map<DnsTransport, Integer> ports = freePorts();
            Path configuration = folder.resolve(kind.configuration());
            Files.writeString(configuration, filledIn(Files.readString(RESOURCES.resolve(kind.configuration())), folder,
                    ports));
            return new Daemon(DnsDaemon.start(kind.ready, (kind.command + " " + configuration).split(" ", -1)), ports);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static String filledIn(String template, Path folder, Map<DnsTransport, Integer> ports) {
        String filled = template.replace("@FOLDER@", folder.toString()).replace("@SECRET@", Signed.SECRET);
        for (var port : ports.entrySet()) {
            filled = filled.replace("@" + port.getKey() + "@", port.getValue().toString());
        }
        return filled;
    }

    private static Map<DnsTransport, Integer> freePorts() throws IOException {
        var ports = new EnumMap<DnsTransport, Integer>(DnsTransport.class);
        for (DnsTransport transport : DnsTransport.values()) {
            ports.put(transport, DnsDaemon.freePort());
        }
        return ports;
    }

    int port(DnsTransport transport) {
        // plain DNS is at one port
        return ports.getOrDefault(transport == DnsTransport.TCP ? DnsTransport.UDP : transport, 0);
    }

    /** Where it listens, by a scheme such as {@code tls://}; empty for plain DNS. */
    Endpoint endpoint(DnsTransport transport, Optional<String> name) {
        var server = new Server(AddressText.pton("127.0.0.1").orElseThrow(), port(transport));
        var path = transport == DnsTransport.DOH
                ? Optional.of("/dns-query")
                : Optional.<String>empty();
        return new Endpoint(transport, server, name, path, transport != DnsTransport.UDP);
    }

    /** What a command says; {@code @UDP@} and the like in its words are this server's ports. */
    String told(String input, String... words) {
        List<String> command = Stream.of(words).map(word -> filledIn(word, Path.of("/nowhere"), ports)).toList();
        try {
            Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = asking.outputWriter(UTF_8)) {
                in.write(input);
            }
            return new String(asking.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        daemon.close();
    }
}
