package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.DnsRecord;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Ending;

/** What servers remember that is so no longer: rows T22 and T23 of the faults. */
final class CacheRule implements Rule {

    /** Stale Answer, Stale NXDOMAIN Answer (RFC 8914, sections 4.4 and 4.20). */
    private static final Set<Integer> STALE = Set.of(3, 19);
    private static final int CACHED_ERROR = 13;

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : situation.configured()) {
            for (Kind kind : List.of(Kind.A, Kind.AAAA)) {
                server.check(kind).filter(ServerCheck::isAnswered)
                        .ifPresent(check -> look(situation, server, check).ifPresent(suspicions::add));
            }
        }
        return suspicions;
    }

    private static Optional<Suspicion> look(Situation situation, SurveyedServer server, ServerCheck check) {
        List<ExtendedError> errors = ServerAbilityRule.errors(check.message());
        Optional<Conclusion> zone = situation.conclusion(check.kind().name());
        if (ServerAnswerRule.has(errors, Set.of(CACHED_ERROR))) {
            Suspicion remembered = suspicion("cache.failure", Confidence.PROVEN, situation, server, check, errors);
            return Optional.of(isFailing(situation, zone) ? remembered.with(Harm.FOLLOWS) : remembered);
        }
        boolean has = zone.filter(end -> end.ending() == Ending.ANSWER).isPresent();
        if (has && Situation.addressesIn(check).isEmpty() && isDenial(check) && isAged(check)
                && !Symptom.isDeniedByZone(situation)) {
            return Optional.of(suspicion("cache.stale-negative", Confidence.LIKELY, situation, server, check, errors)
                    .not("auth.nxdomain", "the zone has the name by now")
                    .not("resolver.policy-blocked", "the answer grows older, as one from a cache does"));
        }
        boolean stale = ServerAnswerRule.has(errors, STALE);
        boolean other = has && !Situation.addressesIn(check).isEmpty()
                && !Set.copyOf(Situation.addressesIn(check)).equals(Set.copyOf(zoneAddresses(zone.orElseThrow())));
        if (stale || other && !Situation.hasFlag(check, "aa")
                && situation.configured().stream().filter(SurveyedServer::isAlive).count() == 1) {
            return Optional.of(suspicion("cache.stale-positive", stale ? Confidence.PROVEN : Confidence.POSSIBLE,
                    situation, server, check, errors));
        }
        return Optional.empty();
    }

    /** Whether the zone is seen to fail still, so that the memory of it is not what does harm. */
    private static boolean isFailing(Situation situation, Optional<Conclusion> zone) {
        return zone.filter(end -> situation.isBogus()
                || end.ending() != Ending.ANSWER && end.ending() != Ending.NODATA).isPresent();
    }

    private static List<String> zoneAddresses(Conclusion zone) {
        return zone.records().stream().map(DnsRecord::rdata).toList();
    }

    private static boolean isDenial(ServerCheck check) {
        return check.rcode().filter(rcode -> rcode.equals("NXDOMAIN") || rcode.equals("NOERROR")).isPresent();
    }

    /** Whether time has passed since the zone was asked: the SOA's TTL begins at the least of its own and MINIMUM (RFC 2308, section 5). */
    static boolean isAged(ServerCheck check) {
        return check.message().stream().flatMap(message -> message.authority().stream())
                .filter(record -> record.type().equals("SOA")).anyMatch(CacheRule::isAged);
    }

    private static boolean isAged(DnsRecord soa) {
        String minimum = soa.rdata().substring(soa.rdata().lastIndexOf(' ') + 1);
        return soa.ttl() < Long.parseLong(minimum);
    }

    private static Suspicion suspicion(String code, Confidence confidence, Situation situation, SurveyedServer server,
            ServerCheck check, List<ExtendedError> errors) {
        List<String> evidence = new ArrayList<>(
                List.of(server.server() + " " + check.kind() + ": " + ServerAnswerRule.text(check)));
        check.message().stream().flatMap(message -> message.authority().stream())
                .filter(record -> record.type().equals("SOA")).findFirst()
                .ifPresent(soa -> evidence.add("its SOA record may still be kept for " + soa.ttl() + " s"));
        situation.conclusion(check.kind().name()).ifPresent(zone -> evidence.add("the zone itself: "
                + (zone.records().isEmpty() ? zone.ending().label() : String.join(", ", zoneAddresses(zone)))));
        return Suspicion.of(code, confidence, server.server(), Stage.CACHE,
                ServerAnswerRule.misleading(situation, server)).because(evidence)
                .seenAs(new Observed(check.failure(), errors, Optional.empty()));
    }
}
