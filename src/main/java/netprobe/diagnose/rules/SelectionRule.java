package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Which addresses a name leads to, and whether those of one family lead anywhere: rows D5 and X1 of the faults. */
final class SelectionRule implements Rule {

    /** Of which there are many (RFC 1918, RFC 4193). */
    private static final List<Prefix> PRIVATE = Stream
            .of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7").map(Prefix::parse)
            .flatMap(Optional::stream).toList();

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        if (!situation.isLiteral()) {
            unusable(situation).ifPresent(suspicions::add);
        }
        deadFamily(situation).ifPresent(suspicions::add);
        return suspicions;
    }

    /** An address that is nobody's, this host's own, or of some private network where the zone is not. */
    private static Optional<Suspicion> unusable(Situation situation) {
        boolean local = situation.name().filter(name -> name.equalsIgnoreCase("localhost")
                || name.toLowerCase(java.util.Locale.ROOT).endsWith(".localhost")).isPresent()
                || situation.paths().filter(paths -> !paths.hosts().isEmpty()).isPresent()
                || ServerAnswerRule.isSinkholed(situation);
        Optional<IpAddress> address = situation.addresses().stream().filter(each -> isNobodys(each)
                || situation.connectionFails() && isElsewhere(situation, each)).findFirst();
        if (local || address.isEmpty()) {
            return Optional.empty();
        }
        boolean sure = isNobodys(address.get());
        return Optional.of(Suspicion
                .of("data.address-unusable", sure ? Confidence.PROVEN : Confidence.LIKELY, address.get().text(),
                        Stage.ZONE, Harm.MISLEADS)
                .because(situation.lookupText(), address.get().text() + (sure
                        ? " leads back to this host, or to nobody"
                        : " is of a private network (RFC 1918, RFC 4193), of which this host has no part")));
    }

    private static boolean isNobodys(IpAddress address) {
        return address.isLoopback() || address.isUnspecified() || address.isMulticast()
                || address.family() == Family.INET && address.octet(0) == 0;
    }

    /** Of a network of which there are many. */
    static boolean isPrivate(String text) {
        return AddressText.pton(text).filter(address -> PRIVATE.stream().anyMatch(each -> each.contains(address)))
                .isPresent();
    }

    /** Of a private network, and this host is in none that has such addresses. */
    private static boolean isElsewhere(Situation situation, IpAddress address) {
        return PRIVATE.stream().filter(network -> network.contains(address))
                .anyMatch(network -> situation.report().network().interfaces().stream()
                        .flatMap(each -> each.addresses().stream()).map(Prefix::address).noneMatch(network::contains));
    }

    /** Every attempt over IPv6 fails on the way, and IPv4 gets through. */
    private static Optional<Suspicion> deadFamily(Situation situation) {
        if (!FamilyReach.isIpv6Dead(situation)) {
            return Optional.empty();
        }
        List<Contact> ipv6 = FamilyReach.of(Family.INET6, situation.contacts());
        Contact first = ipv6.getFirst();
        return Optional.of(Suspicion
                .of("path.ipv6-broken", Confidence.LIKELY, first.attempt().goal().address().text(), Stage.SELECTION,
                        Harm.DELAY)
                .because(ipv6.stream().map(ConnectionRule::text).toList())
                .seenAs(first.attempt().failure())
                .not("path.timeout", "the same port answers over IPv4")
                .not("firewall.drop", "no port of the address answers over IPv6")
                .not("host.no-ipv6-route", "this host has an IPv6 address beyond its link"));
    }
}
