package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** Which addresses a name leads to, and whether those of one family lead anywhere: rows D5, X1 and X4 of the faults. */
final class SelectionRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        if (!situation.isLiteral()) {
            unusable(situation).ifPresent(suspicions::add);
        }
        deadFamily(situation).ifPresent(suspicions::add);
        if (!situation.isLiteral()) {
            withoutIpv4(situation).ifPresent(suspicions::add);
        }
        return suspicions;
    }

    /** An address that is nobody's, this host's own, or of some private network where the zone is not. */
    private static Optional<Suspicion> unusable(Situation situation) {
        boolean local = situation.name().filter(name -> name.equalsIgnoreCase("localhost")
                || name.toLowerCase(java.util.Locale.ROOT).endsWith(".localhost")).isPresent()
                || situation.paths().filter(paths -> !paths.hosts().isEmpty()).isPresent();
        Optional<IpAddress> address = situation.addresses().stream().filter(each -> isNobodys(each)
                || situation.connectionFails() && isPrivate(each.text())).findFirst();
        if (local || address.isEmpty()) {
            return Optional.empty();
        }
        boolean sure = isNobodys(address.get());
        return Optional.of(Suspicion
                .of("data.address-unusable", sure ? Confidence.PROVEN : Confidence.POSSIBLE, address.get().text(),
                        Stage.ZONE, Harm.MISLEADS)
                .because(situation.lookupText(), address.get().text() + (sure
                        ? " leads back to this host, or to nobody"
                        : " is of a private network (RFC 1918, RFC 4193)")));
    }

    private static boolean isNobodys(IpAddress address) {
        return address.isLoopback() || address.isUnspecified() || address.isMulticast()
                || address.family() == Family.INET && address.octet(0) == 0;
    }

    /** Of a network of which there are many (RFC 1918, RFC 4193). */
    static boolean isPrivate(String text) {
        return AddressText.pton(text).filter(address -> address.family() == Family.INET
                ? address.octet(0) == 10 || address.octet(0) == 172 && address.octet(1) >> 4 == 1
                        || address.octet(0) == 192 && address.octet(1) == 168
                : (address.octet(0) & 0xfe) == 0xfc).isPresent();
    }

    /** Every attempt over IPv6 fails on the way, and IPv4 gets through. */
    private static Optional<Suspicion> deadFamily(Situation situation) {
        List<Contact> ipv6 = situation.contacts().stream().filter(each -> Situation.isOf(Family.INET6, each)).toList();
        boolean dead = !ipv6.isEmpty() && ipv6.stream().noneMatch(each -> each.attempt().outcome().isReached());
        boolean ipv4 = situation.reached().stream().anyMatch(each -> Situation.isOf(Family.INET, each));
        boolean here = ipv6.stream().allMatch(each -> each.around().network().lacksIpv6()
                || !each.around().network().hasIpv6BeyondLink());
        boolean refused = ipv6.stream().anyMatch(each -> each.attempt().icmp().isEmpty()
                && each.attempt().failure().filter(failure -> failure.code().equals("ECONNREFUSED")).isPresent());
        if (!dead || !ipv4 || here || refused) {
            return Optional.empty();
        }
        Contact first = ipv6.getFirst();
        return Optional.of(Suspicion
                .of("path.ipv6-broken", Confidence.LIKELY, first.attempt().goal().address().text(), Stage.SELECTION,
                        Harm.DELAY)
                .because(ipv6.stream().map(ConnectionRule::text).toList())
                .seenAs(first.attempt().failure())
                .not("path.timeout", "the same port answers over IPv4")
                .not("host.no-ipv6-route", "this host has an IPv6 address beyond its link"));
    }

    /** Nothing but IPv4 there, and nothing but IPv6 here. */
    private static Optional<Suspicion> withoutIpv4(Situation situation) {
        boolean onlyIpv4 = !situation.contacts().isEmpty()
                && situation.contacts().stream().allMatch(each -> Situation.isOf(Family.INET, each));
        boolean unreachable = situation.contacts().stream().allMatch(each -> each.attempt().failure()
                .filter(failure -> failure.code().equals("ENETUNREACH")).isPresent()
                && each.attempt().icmp().isEmpty());
        boolean onlyIpv6 = situation.report().network().hasIpv6BeyondLink();
        if (!onlyIpv4 || !unreachable || !onlyIpv6) {
            return Optional.empty();
        }
        Optional<Failure> failure = situation.contacts().getFirst().attempt().failure();
        return Optional.of(Suspicion
                .of("host.no-ipv4-route", Confidence.PROVEN, "this host", Stage.SELECTION, Harm.CONNECTION)
                .because("the name has IPv4 addresses alone", "this host has a way out over IPv6 alone")
                .seenAs(failure));
    }
}
