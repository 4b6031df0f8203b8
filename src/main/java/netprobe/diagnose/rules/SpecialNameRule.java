package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.SurveyedServer;
import netprobe.tables.SpecialUseDomains;
import netprobe.tables.SpecialUseDomains.Domain;

/** Names that DNS is not meant to have: row T25 of the faults. */
final class SpecialNameRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        return domain(situation).filter(domain -> !domain.name().equals("localhost"))
                .map(domain -> suspicion(situation, domain)).stream().toList();
    }

    /** What the name is under, where no server has it, and not only for want of an answer. */
    static Optional<Domain> domain(Situation situation) {
        boolean denied = situation.lookupFails() && !situation.isKnownToServers()
                && situation.configured().stream().anyMatch(SurveyedServer::isAlive);
        return situation.name().filter(_ -> denied).flatMap(SpecialUseDomains::of);
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
