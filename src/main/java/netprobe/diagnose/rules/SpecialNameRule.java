package netprobe.diagnose.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.DnsMessage;
import netprobe.model.ServerCheck.Kind;
import netprobe.tables.SpecialUseDomains;
import netprobe.tables.SpecialUseDomains.Domain;

/** Names that DNS is not meant to have: row T25 of the faults. */
final class SpecialNameRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        return domain(situation).filter(domain -> !domain.name().equals("localhost"))
                .map(domain -> suspicion(situation, domain)).stream().toList();
    }

    /** What the name is under, where servers deny it; empty also where somebody's DNS has a zone there after all, and denies it from within. */
    static Optional<Domain> domain(Situation situation) {
        return situation.name().filter(_ -> situation.lookupFails()).flatMap(SpecialUseDomains::of)
                .filter(domain -> denials(situation).findAny().isPresent()
                        && denials(situation).noneMatch(denial -> isFromWithin(domain, denial)));
    }

    private static Stream<DnsMessage> denials(Situation situation) {
        return situation.configured().stream().flatMap(server -> server.checks().stream())
                .filter(check -> check.kind() == Kind.A || check.kind() == Kind.AAAA)
                .flatMap(check -> check.message().stream())
                .filter(message -> message.rcode().name().equals("NXDOMAIN"));
    }

    private static boolean isFromWithin(Domain domain, DnsMessage denial) {
        return denial.authority().stream().filter(record -> record.type().equals("SOA"))
                .anyMatch(soa -> soa.name().toLowerCase(Locale.ROOT).endsWith("." + domain.name() + "."));
    }

    private static Suspicion suspicion(Situation situation, Domain domain) {
        return Suspicion.of("name.special-use", Confidence.PROVEN, domain.name(), Stage.INPUT, Harm.LOOKUP)
                .because(situation.lookupText(), domain.name() + " is for " + domain.purpose() + " (" + domain.source()
                        + ")", "no server of this host has the name")
                .seenAs(situation.lookupFailure())
                .not("auth.nxdomain", "nobody can create the name in DNS")
                .not("config.nss.early-return", "name servers have no answer either");
    }
}
