package netprobe.lab.serve;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.Exchange;
import netprobe.dns.HeaderFlag;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.lab.Host;
import netprobe.lab.Scenario;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.zone.Zones;
import netprobe.model.DnsTransport;
import netprobe.model.IpAddress;
import netprobe.oracle.DnsDaemon;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The servers of a scenario on loopback, at one port: what namespaces add is tested elsewhere. */
public final class LoopbackLab implements AutoCloseable {

    /** As validators ask. */
    public static final QueryForm CHECKING = QueryForm.VALIDATOR;

    /** As a client asks that wants to see everything. */
    public static final QueryForm FULL = new QueryForm(EnumSet.of(HeaderFlag.RD), Optional.of(EdnsForm.DNSSEC));

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port = DnsDaemon.freePort();
    private final List<LabServer> servers = new ArrayList<>();
    private final Map<String, List<IpAddress>> addresses = new LinkedHashMap<>();
    private final Zones zones;

    /** Plain threads. */
    private record Loopback(String host, List<IpAddress> addresses) implements Place {

        @Override
        public void start(String name, Runnable work) {
            Thread.ofPlatform().daemon().name(name).start(work);
        }
    }

    private LoopbackLab(String text) throws IOException, ScenarioFault {
        String whole = "title = \"test\"\n[client]\naddresses = [\"127.0.0.1/8\"]\n"
                + text.replace("PORT", Integer.toString(port));
        Scenario scenario = new ScenarioFile("test.toml", whole).scenario();
        List<Host> hosts = scenario.network().others();
        hosts.forEach(host -> addresses.put(host.name(), host.ipAddresses()));
        zones = Zones.read(scenario.network().zones(), addresses, Instant.now());
        try {
            for (Host host : hosts) {
                for (ServerTable table : host.servers()) {
                    servers.add(LabServers.start(table, zones, new Loopback(host.name(), host.ipAddresses())));
                }
            }
        } catch (ScenarioFault fault) {
            close();
            throw fault;
        }
    }

    /** Starts what a scenario says; {@code PORT} in it is a free port. */
    public static LoopbackLab start(String text) throws IOException, ScenarioFault {
        return new LoopbackLab(text);
    }

    /** The port of all servers. */
    public int port() {
        return port;
    }

    /** The scenario's zones. */
    public Zones zones() {
        return zones;
    }

    /** Where a host's server is. */
    public Server server(String host) {
        return new Server(addresses.getOrDefault(host, List.of()).getFirst(), port);
    }

    /** Asks a host's server, by UDP and, where that is cut short, by TCP. */
    public Message ask(String host, String question) {
        return ask(host, question, FULL);
    }

    /** The same in another form. */
    public Message ask(String host, String question, QueryForm form) {
        Heard heard = Exchange.askWhole(question(question), form, server(host), PATIENCE);
        return heard.message().orElseThrow(() -> new AssertionError(question + ": " + heard.failure()));
    }

    /** What comes of one try. */
    public Heard hear(String host, String question, QueryForm form, DnsTransport transport, Duration patience) {
        return Exchange.ask(question(question), form, server(host), transport, patience);
    }

    /** A name and a type. */
    public static Question question(String text) {
        String[] words = text.split(" ", -1);
        return new Question(DomainName.of(Name.fromConstantString(words[0] + (words[0].endsWith(".") ? "" : "."))),
                Type.value(words[1]));
    }

    /** The RDATA of the records of a section, without signatures and proofs. */
    public static List<String> data(Message message, int section) {
        return message.getSection(section).stream()
                .filter(record -> !Set.of(Type.RRSIG, Type.NSEC, Type.NSEC3, Type.OPT).contains(record.getType()))
                .map(Record::rdataToString).sorted().toList();
    }

    /** The RDATA of the answer. */
    public static List<String> answers(Message message) {
        return data(message, Section.ANSWER);
    }

    /** The response code. */
    public static String rcode(Message message) {
        return Rcode.string(message.getRcode());
    }

    /** The INFO-CODEs of extended errors. */
    public static List<Integer> errors(Message message) {
        return message.getOPT() == null
                ? List.of()
                : message.getOPT().getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
                        .map(option -> ((ExtendedErrorCodeOption) option).getErrorCode()).toList();
    }

    @Override
    public void close() {
        servers.forEach(LabServer::close);
    }
}
