package netprobe.diagnose.rules;

import java.util.List;
import java.util.Set;
import netprobe.model.Contact;
import netprobe.model.Family;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;

/** How far this host comes by each of the two address families. */
final class FamilyReach {

    /** What the kernel says at once, of itself, where it has no way by a family. */
    private static final Set<String> NO_WAY = Set.of("ENETUNREACH", "EADDRNOTAVAIL", "EAFNOSUPPORT");

    private FamilyReach() {}

    /**
     * Whether a contact fails for want of a family that this target does not need: this host has no way out by it, which costs nothing, as the C
     * library puts such addresses last (RFC 6724, rule 1), and the other family gets there.
     */
    static boolean isNeedless(Situation situation, Contact contact) {
        Family family = contact.attempt().goal().address().family();
        return !situation.reached().isEmpty() && of(family, situation.contacts()).stream().allMatch(
                each -> each.attempt().icmp().isEmpty() && each.attempt().failure()
                        .filter(failure -> NO_WAY.contains(failure.code())).isPresent());
    }

    /** Whether one address of this host is refused and another serves: {@code localhost} has two, and few services listen at both. */
    static boolean isOtherLoopback(Situation situation, Contact contact) {
        return contact.attempt().goal().address().isLoopback() && situation.reached().stream()
                .anyMatch(each -> each.attempt().goal().address().isLoopback());
    }

    /**
     * Whether nothing comes through by IPv6, IPv4 does, and nobody says that it is a matter of policy: no port of the address answers, not even to
     * turn us away.
     */
    static boolean isIpv6Dead(Situation situation) {
        List<Contact> ipv6 = of(Family.INET6, situation.contacts());
        boolean ipv4 = situation.reached().stream().anyMatch(each -> Situation.isOf(Family.INET, each));
        return ipv4 && !ipv6.isEmpty() && ipv6.stream().noneMatch(each -> isNeedless(situation, each))
                && ipv6.stream().allMatch(each -> isLost(situation, each));
    }

    private static boolean isLost(Situation situation, Contact contact) {
        IpAddress address = contact.attempt().goal().address();
        return !address.isLoopback() && !isOfPolicy(contact) && situation.report().contacts().stream()
                .filter(each -> each.attempt().goal().address().equals(address)).noneMatch(Contact::isAnswered);
    }

    /** Somebody says that it is not wanted, rather than that it can't be had: ICMPv6 1/1, 1/4, 1/5 and 1/6. */
    private static boolean isOfPolicy(Contact contact) {
        return contact.attempt().icmp().filter(FamilyReach::isProhibition).isPresent();
    }

    private static boolean isProhibition(IcmpOrigin icmp) {
        return icmp.type() == 1 && Set.of(1, 4, 5, 6).contains(icmp.code());
    }

    static List<Contact> of(Family family, List<Contact> contacts) {
        return contacts.stream().filter(each -> Situation.isOf(family, each)).toList();
    }
}
