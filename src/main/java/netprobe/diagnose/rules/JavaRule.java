package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.diagnose.PathDifferences;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;

/** What Java programs see otherwise than others: rows J of the faults. */
final class JavaRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        situation.paths().stream().flatMap(paths -> PathDifferences.of(paths).stream())
                .filter(difference -> difference.paths().contains("jvm") && difference.effect() == Effect.ANSWER)
                .filter(difference -> difference.finding().code().startsWith("jvm."))
                .filter(difference -> !isOfHost(situation, difference))
                .forEach(difference -> suspicions.add(suspicion(difference)));
        order(situation).ifPresent(suspicions::add);
        return suspicions;
    }

    /** Where the kernel has no IPv6, Java knows it and leaves it out; other programs are told of addresses that they can't use. */
    private static boolean isOfHost(Situation situation, PathDifference difference) {
        return difference.finding().code().equals("jvm.ipv4-only") && situation.report().network().lacksIpv6();
    }

    private static Suspicion suspicion(PathDifference difference) {
        return Suspicion.of(difference.finding(), Stage.JAVA, Harm.OTHERS).because(difference.evidence());
    }

    /** Only where it makes a difference: Java begins with an address that can't be reached, and other programs with one that can. */
    private static Optional<Suspicion> order(Situation situation) {
        Optional<String> java = first(situation, Kind.JVM);
        Optional<String> system = first(situation, Kind.SYSTEM);
        if (java.isEmpty() || java.equals(system) || !fails(situation, java) || !isReached(situation, system)) {
            return Optional.empty();
        }
        return Optional.of(Suspicion.of("jvm.address-order", Confidence.PROVEN, java.get(), Stage.JAVA, Harm.OTHERS)
                .because("Java begins with " + java.get() + ", which can't be reached",
                        "the C library begins with " + system.orElse("") + ", which can"));
    }

    private static Optional<String> first(Situation situation, Kind kind) {
        return situation.paths().flatMap(paths -> paths.path(kind)).map(ComparedPath::order)
                .flatMap(order -> order.stream().findFirst());
    }

    /** For another reason than that this host has nothing of the address's family. */
    private static boolean fails(Situation situation, Optional<String> address) {
        List<Contact> contacts = to(situation, address);
        return !contacts.isEmpty() && !isReached(situation, address)
                && contacts.stream().noneMatch(contact -> FamilyReach.isNeedless(situation, contact));
    }

    private static boolean isReached(Situation situation, Optional<String> address) {
        return to(situation, address).stream().anyMatch(contact -> contact.attempt().outcome().isReached());
    }

    private static List<Contact> to(Situation situation, Optional<String> address) {
        return situation.contacts().stream()
                .filter(contact -> address.filter(contact.attempt().goal().address().text()::equals).isPresent())
                .toList();
    }
}
