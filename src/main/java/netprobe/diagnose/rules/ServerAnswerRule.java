package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.IpAddress;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep.Ending;

/** What servers answer by a decision of their own: rows T6, T7, T14, T20, T21 and T24 of the faults. */
final class ServerAnswerRule implements Rule {

    /** Blocked, censored, filtered, forged (RFC 8914, sections 4.5, 4.16 to 4.18). */
    private static final Set<Integer> BLOCKED = Set.of(4, 15, 16, 17);
    private static final int PROHIBITED = 18;
    private static final int NOT_AUTHORITATIVE = 20;

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : situation.configured()) {
            Stream.of(refusal(situation, server), block(situation, server), rebind(situation, server),
                    wrongCode(situation, server)).forEach(each -> each.ifPresent(suspicions::add));
        }
        disagreement(situation).ifPresent(suspicions::add);
        return suspicions;
    }

    /** Refused by whom doesn't know us, or by one that asks nobody for anybody. */
    private static Optional<Suspicion> refusal(Situation situation, SurveyedServer server) {
        Optional<ServerCheck> check = Stream.of(Kind.A, Kind.AAAA, Kind.RANDOM_NAME)
                .flatMap(kind -> server.check(kind).stream()).filter(ServerCheck::isAnswered).findFirst();
        if (check.isEmpty() || Situation.hasFlag(check.get(), "aa")) {
            return Optional.empty();
        }
        List<ExtendedError> errors = ServerAbilityRule.errors(check.get().message());
        boolean refused = check.get().rcode().filter("REFUSED"::equals).isPresent();
        boolean nothing = Standing.isNothing(check.get());
        if (!refused && !nothing) {
            return Optional.empty();
        }
        boolean noRecursion = nothing || has(errors, Set.of(NOT_AUTHORITATIVE)) || servesOwnZone(server);
        String code = noRecursion ? "resolver.no-recursion" : "resolver.acl-refused";
        boolean sure = nothing || has(errors, Set.of(NOT_AUTHORITATIVE, PROHIBITED)) || servesOwnZone(server);
        return Optional.of(Suspicion
                .of(code, sure ? Confidence.PROVEN : Confidence.LIKELY, server.server(), Stage.SERVER,
                        situation.harm(server))
                .because(situation.lookupText(), server.server() + ": " + text(check.get()))
                .seenAs(new Observed(check.get().failure(), errors, Optional.empty()))
                .not("resolver.timeout", "it answers"));
    }

    /** Whether it has some zone that it was asked for. */
    private static boolean servesOwnZone(SurveyedServer server) {
        return server.checks().stream().anyMatch(check -> Situation.hasFlag(check, "aa")
                && check.rcode().filter("REFUSED"::equals).isEmpty());
    }

    /** It says so, or says that there is nothing, or leads nowhere, where the zone has something. */
    private static Optional<Suspicion> block(Situation situation, SurveyedServer server) {
        for (Kind kind : List.of(Kind.A, Kind.AAAA)) {
            Optional<ServerCheck> check = server.check(kind).filter(ServerCheck::isAnswered);
            List<ExtendedError> errors = ServerAbilityRule.errors(check.flatMap(ServerCheck::message));
            boolean said = has(errors, BLOCKED);
            boolean sinkhole = check.filter(ServerAnswerRule::isSinkhole).isPresent();
            boolean denied = check.filter(answer -> answer.rcode().filter("NXDOMAIN"::equals).isPresent()).isPresent()
                    && exists(situation) && !CacheRule.isAged(check.orElseThrow())
                    && !Symptom.isDeniedByZone(situation);
            if (rebind(situation, server).isEmpty() && (said || sinkhole && !isSinkhole(situation) || denied)) {
                return Optional.of(Suspicion
                        .of("resolver.policy-blocked", said ? Confidence.PROVEN : Confidence.LIKELY, server.server(),
                                Stage.SERVER, misleading(situation, server))
                        .because(situation.lookupText(), server.server() + ": " + text(check.orElseThrow()),
                                "the zone itself: " + zone(situation))
                        .seenAs(new Observed(check.orElseThrow().failure(), errors, Optional.empty()))
                        .not("auth.nxdomain", exists(situation) ? "the zone has the name" : "the server says why")
                        .not("cache.stale-negative", "the answer is no older than the question"));
            }
        }
        return Optional.empty();
    }

    /** What a wrong answer does: it is as good as any to who gets it. */
    static Harm misleading(Situation situation, SurveyedServer server) {
        Harm harm = situation.harm(server);
        return harm == Harm.DELAY || harm == Harm.OTHERS ? Harm.MISLEADS : harm;
    }

    private static boolean isSinkhole(ServerCheck check) {
        List<String> addresses = Situation.addressesIn(check);
        return !addresses.isEmpty() && addresses.stream().allMatch(
                text -> AddressText.pton(text).filter(IpAddress::isUnspecified).isPresent());
    }

    /** Whether it is a server that leads the name nowhere. */
    static boolean isSinkholed(Situation situation) {
        return !isSinkhole(situation) && situation.configured().stream().flatMap(server -> server.checks().stream())
                .anyMatch(ServerAnswerRule::isSinkhole);
    }

    /** Whether the zone itself leads nowhere. */
    private static boolean isSinkhole(Situation situation) {
        return situation.addressesByZone().stream()
                .anyMatch(text -> AddressText.pton(text).filter(IpAddress::isUnspecified).isPresent());
    }

    static boolean exists(Situation situation) {
        return situation.conclusions().anyMatch(end -> end.ending() == Ending.ANSWER || end.ending() == Ending.NODATA);
    }

    private static String zone(Situation situation) {
        List<String> addresses = situation.addressesByZone();
        return addresses.isEmpty() ? "not asked, or without addresses" : Situation.few(addresses);
    }

    /** The name is there, and only its private addresses are taken away. */
    private static Optional<Suspicion> rebind(Situation situation, SurveyedServer server) {
        Optional<ServerCheck> check = server.check(Kind.A).filter(ServerCheck::isAnswered);
        boolean empty = check.filter(answer -> Situation.addressesIn(answer).isEmpty()
                && answer.rcode().filter("NOERROR"::equals).isPresent()).isPresent();
        List<String> privates = situation.conclusion("A").stream().flatMap(end -> end.records().stream())
                .map(DnsRecord::rdata).filter(SelectionRule::isPrivate).toList();
        if (!empty || privates.isEmpty() || CacheRule.isAged(check.orElseThrow())) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("resolver.rebind-protection", Confidence.LIKELY, server.server(), Stage.SERVER,
                        situation.harm(server))
                .because(situation.lookupText(), server.server() + ": NODATA",
                        "the zone itself: " + String.join(", ", privates) + ", of a private network")
                .seenAs(check.flatMap(ServerCheck::failure))
                .not("auth.nodata", "the zone has the record")
                .not("cache.stale-negative", "the answer is no older than the question"));
    }

    /** IPv4 addresses are there, so that the name exists; for IPv6 the answer must be NODATA. */
    private static Optional<Suspicion> wrongCode(Situation situation, SurveyedServer server) {
        boolean hasIpv4 = server.check(Kind.A).filter(check -> !Situation.addressesIn(check).isEmpty()).isPresent();
        Optional<ServerCheck> aaaa = server.check(Kind.AAAA).filter(ServerCheck::isAnswered)
                .filter(check -> check.rcode().filter("NOERROR"::equals).isEmpty());
        if (!hasIpv4 || aaaa.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("server.aaaa-wrong-rcode", Confidence.PROVEN, server.server(), Stage.SERVER, situation.harm(server))
                .because("A: " + String.join(", ", Situation.addressesIn(server.check(Kind.A).orElseThrow())),
                        "AAAA: " + aaaa.get().rcode().orElseThrow() + " instead of NODATA")
                .seenAs(aaaa.get().failure()));
    }

    /** Servers of one host that tell different things. */
    private static Optional<Suspicion> disagreement(Situation situation) {
        List<SurveyedServer> servers = situation.configured().stream().filter(SurveyedServer::isAlive).toList();
        for (Kind kind : List.of(Kind.A, Kind.AAAA)) {
            List<SurveyedServer> telling = servers.stream().filter(server -> server.check(kind)
                    .filter(check -> check.rcode().filter(ServerAnswerRule::isAnswer).isPresent()).isPresent())
                    .toList();
            for (SurveyedServer other : telling) {
                Set<String> first = Set.copyOf(addresses(telling.getFirst(), kind));
                Set<String> second = Set.copyOf(addresses(other, kind));
                if (!first.equals(second)) {
                    return Optional.of(Suspicion
                            .of("resolver.inconsistent", Confidence.LIKELY, other.server(), Stage.SERVER,
                                    situation.lookupFails() ? Harm.LOOKUP : Harm.MISLEADS)
                            .because(telling.getFirst().server() + ": " + words(first),
                                    other.server() + ": " + words(second))
                            .seenAs(other.check(kind).flatMap(ServerCheck::failure)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAnswer(String rcode) {
        return rcode.equals("NOERROR") || rcode.equals("NXDOMAIN");
    }

    private static List<String> addresses(SurveyedServer server, Kind kind) {
        return server.check(kind).map(Situation::addressesIn).orElse(List.of());
    }

    private static String words(Set<String> addresses) {
        return addresses.isEmpty() ? "nothing" : String.join(", ", addresses.stream().sorted().toList());
    }

    static boolean has(List<ExtendedError> errors, Set<Integer> codes) {
        return errors.stream().anyMatch(error -> codes.contains(error.info()));
    }

    /** What an answer says, in a clause. */
    static String text(ServerCheck check) {
        List<String> addresses = Situation.addressesIn(check);
        String flags = check.message().map(DnsMessage::flags).map(all -> String.join(" ", all)).orElse("");
        String errors = String.join(", ", ServerAbilityRule.errors(check.message()).stream()
                .map(error -> "EDE " + error.info() + " " + error.name()
                        + (error.text().isEmpty() ? "" : " (" + error.text() + ")"))
                .toList());
        return check.rcode().orElse("no answer") + (addresses.isEmpty() ? "" : " " + Situation.few(addresses))
                + ", flags " + flags + (errors.isEmpty() ? "" : ", " + errors);
    }
}
