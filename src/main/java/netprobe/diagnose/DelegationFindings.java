package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import netprobe.model.AnswerKind;
import netprobe.model.Confidence;
import netprobe.model.DnsTransport;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.NameServer;
import netprobe.model.NameServer.Source;
import netprobe.model.NameServer.Trouble;
import netprobe.model.TraceStep.Delegation;
import netprobe.model.TraceStep.Origin;

/** What is wrong with a zone's delegation and its servers. */
final class DelegationFindings {

    private final Delegation step;
    private final List<ServerRecord> servers;
    private final List<Finding> findings = new ArrayList<>();

    private DelegationFindings(Delegation step) {
        this.step = step;
        this.servers = ServerRecord.of(step);
    }

    static List<Finding> of(Delegation step) {
        return new DelegationFindings(step).conclude();
    }

    private List<Finding> conclude() {
        findings.addAll(QuestionFindings.of(step.asked()));
        reach();
        service();
        names();
        addresses();
        step.link().ifPresent(link -> findings.addAll(KeyFindings.of(step.zone(), link)));
        return findings;
    }

    /** Whether the servers can be reached at all. */
    private void reach() {
        boolean served = servers.stream().anyMatch(ServerRecord::serves);
        List<String> dead = places(ServerRecord::isDead);
        if (served) {
            add("delegation.partial", Confidence.PROVEN, dead);
        } else if (!dead.isEmpty() && dead.size() == servers.size()) {
            add("delegation.all-unreachable", Confidence.PROVEN, dead);
        } else {
            add("delegation.partial", Confidence.PROVEN, dead);
        }
        boolean noRoute = !servers.isEmpty() && servers.stream().allMatch(ServerRecord::hasNoRoute);
        boolean onlyIpv6 = servers.stream().allMatch(server -> server.place().contains("(["));
        if (noRoute) {
            add(onlyIpv6 ? "host.no-ipv6-route" : "route.none", Confidence.PROVEN, places(_ -> true));
        }
    }

    /** Whether those that can be reached serve the zone as they should. */
    private void service() {
        add("delegation.lame", Confidence.PROVEN, servers.stream().flatMap(server -> server.lameness().stream()
                .map(how -> server.place() + " " + how)).toList());
        add("auth.zone-expired", Confidence.LIKELY,
                places(server -> server.error().filter("SERVFAIL"::equals).isPresent()));
        add("server.error", Confidence.PROVEN, servers.stream().flatMap(server -> otherError(server).stream()
                .map(rcode -> server.place() + " " + rcode)).toList());
        add("server.malformed", Confidence.PROVEN,
                places(server -> !server.serves() && server.any(answer -> answer.kind() == AnswerKind.MALFORMED)));
        add("server.edns-intolerant", Confidence.PROVEN, places(ServerRecord::wantsNoEdns));
        add("auth.no-tcp", Confidence.PROVEN,
                places(server -> server.isDeafTo(DnsTransport.TCP) && !server.isDeafTo(DnsTransport.UDP)
                        && !server.hasNoRoute()));
        add("auth.no-udp", Confidence.PROVEN,
                places(server -> server.isDeafTo(DnsTransport.UDP) && !server.isDeafTo(DnsTransport.TCP)
                        && server.any(answer -> answer.transport() == DnsTransport.TCP)));
        serials();
    }

    private static Optional<String> otherError(ServerRecord server) {
        return server.error().filter(rcode -> !List.of("SERVFAIL", "REFUSED", "NOTAUTH").contains(rcode));
    }

    /** Servers that change between two questions would differ too: it is likely, not proven, that they stay apart. */
    private void serials() {
        var serials = new TreeSet<String>();
        var distinct = new TreeSet<Long>();
        for (ServerRecord server : servers) {
            server.answers().stream().flatMap(answer -> answer.serial().stream().boxed()).distinct()
                    .forEach(serial -> {
                        distinct.add(serial);
                        serials.add(server.place() + " " + serial);
                    });
        }
        if (distinct.size() > 1) {
            add("auth.serial-skew", Confidence.LIKELY, serials);
        }
    }

    /** Whether the servers' names lead anywhere, and parent and child name the same. */
    private void names() {
        add("delegation.loop", Confidence.PROVEN, names(server -> has(server, Trouble.CIRCULAR)));
        add("delegation.ns-unresolvable", Confidence.PROVEN, step.servers().stream()
                .flatMap(server -> server.trouble()
                        .filter(trouble -> isUnresolvable(trouble)
                                && server.authority().filter(known -> !known.isEmpty()).isEmpty())
                        .stream()
                        .map(trouble -> server.name() + " " + trouble.label()))
                .toList());
        List<String> excess = names(server -> has(server, Trouble.TOO_MANY));
        if (step.unlisted() > 0 || !excess.isEmpty()) {
            int all = step.servers().size() + step.unlisted();
            add("delegation.fan-out", Confidence.PROVEN, List.of(step.zone() + " with " + all + " servers"));
        }
        boolean childTold = step.servers().stream().anyMatch(server -> server.inChild().isPresent());
        if (childTold && step.origin() != Origin.RESOLVER) {
            boolean root = step.origin() == Origin.HINTS;
            String elder = root ? " by the hints alone" : " by the parent alone";
            add(root ? "delegation.hints-outdated" : "delegation.ns-mismatch", Confidence.PROVEN,
                    step.servers().stream().filter(server -> server.inParent() != server.inChild().orElse(false))
                            .map(server -> server.name() + (server.inParent() ? elder : " by the zone alone"))
                            .toList());
        }
    }

    private static boolean isUnresolvable(Trouble trouble) {
        return switch (trouble) {
            case NOT_NEEDED, TOO_MANY, CIRCULAR, OTHER_FAMILY -> false;
            default -> true;
        };
    }

    private static boolean has(NameServer server, Trouble trouble) {
        return server.trouble().filter(trouble::equals).isPresent();
    }

    private List<String> names(Predicate<NameServer> wanted) {
        return step.servers().stream().filter(wanted).map(NameServer::name).toList();
    }

    /** Whether the parent knows the addresses that the zone itself has for its servers. */
    private void addresses() {
        if (step.origin() == Origin.RESOLVER) {
            return;
        }
        var differing = new ArrayList<String>();
        for (NameServer server : step.servers()) {
            List<IpAddress> glue = server.addresses().stream().filter(address -> address.source() == Source.GLUE)
                    .map(NameServer.Address::address).toList();
            if (server.inParent() && server.authority().filter(known -> differ(glue, known)).isPresent()) {
                differing.add(server.name() + " " + text(glue) + " by the parent, "
                        + text(server.authority().get()) + " by the zone");
            }
        }
        add("delegation.glue-mismatch", Confidence.PROVEN, differing);
    }

    private static boolean differ(List<IpAddress> glue, List<IpAddress> authority) {
        return !Set.copyOf(glue).equals(Set.copyOf(authority));
    }

    private static String text(List<IpAddress> addresses) {
        return addresses.isEmpty() ? "none" : String.join(" ", addresses.stream().map(IpAddress::text).toList());
    }

    private List<String> places(Predicate<ServerRecord> wanted) {
        return servers.stream().filter(wanted).map(ServerRecord::place).toList();
    }

    private void add(String code, Confidence confidence, java.util.Collection<String> places) {
        Places.finding(code, confidence, places).ifPresent(findings::add);
    }
}
