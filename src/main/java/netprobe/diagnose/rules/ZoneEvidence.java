package netprobe.diagnose.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.DnssecReason;
import netprobe.model.Finding;
import netprobe.model.ServerAnswer;
import netprobe.model.TraceLink;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;

/** What shows a finding on the way from the root, and in which zone it is. */
final class ZoneEvidence {

    private static final int MOST_ANSWERS = 6;
    /** Those of a question that name servers rather than names. */
    private static final Set<String> OF_SERVERS = Set.of("auth.no-tcp", "server.query-failed");

    private static final String SIGNATURES = "dnssec.";

    private ZoneEvidence() {}

    static String zone(TraceStep step) {
        return switch (step) {
            case Delegation delegation -> delegation.zone();
            case TraceStep.Alias alias -> alias.zone();
            case Conclusion conclusion -> conclusion.zone();
        };
    }

    /** The finding with its zone: a server's name alone does not say which of its zones it fails for. */
    static Finding placed(TraceStep step, Finding finding) {
        String zone = zone(step);
        boolean said = finding.where().filter(where -> isSaid(zone, where)).isPresent();
        return step instanceof Conclusion && !OF_SERVERS.contains(finding.code()) || said
                ? finding
                : finding.at(zone + finding.where().map(where -> ": " + where).orElse(""));
    }

    /** Whether the place begins with a name in the zone, as those of records do. */
    private static boolean isSaid(String zone, String where) {
        String owner = where.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String dotted = owner.endsWith(".") ? owner : owner + ".";
        return !where.contains("(") && dotted.equals(zone.toLowerCase(Locale.ROOT));
    }

    /** As clauses. */
    static List<String> of(TraceStep step, Finding finding) {
        if (finding.code().startsWith(SIGNATURES)) {
            List<String> signed = signatures(step);
            if (!signed.isEmpty()) {
                return signed;
            }
        }
        Stream<String> head = step instanceof Conclusion end
                ? Stream.of(end.sought() + " " + end.type() + ": " + end.ending().label())
                : Stream.of("zone " + zone(step));
        return Stream.concat(head, answers(step).stream().map(ZoneEvidence::text).distinct().limit(MOST_ANSWERS))
                .toList();
    }

    /** What came of the question itself, rather than of those about the zone. */
    static List<ServerAnswer> asked(TraceStep step) {
        return step instanceof Delegation delegation ? delegation.asked() : answers(step);
    }

    private static List<ServerAnswer> answers(TraceStep step) {
        return switch (step) {
            case Delegation delegation -> delegation.answers();
            case TraceStep.Alias alias -> alias.asked();
            case Conclusion conclusion -> conclusion.asked();
        };
    }

    private static String text(ServerAnswer answer) {
        return answer.server() + " " + answer.address() + " " + answer.transport().label() + " "
                + answer.question().type() + ": " + answer.rcode().orElse("") + (answer.rcode().isPresent() ? " " : "")
                + answer.kind().label();
    }

    /** Why the chain of trust breaks here, and what the parent and the zone say of its keys. */
    private static List<String> signatures(TraceStep step) {
        return switch (step) {
            case Delegation delegation -> delegation.link().stream().flatMap(link -> Stream
                    .of(link.reason().map(DnssecReason::sentence).stream(), digests(delegation, link).stream(),
                            keys(delegation, link).stream())
                    .flatMap(clauses -> clauses)).toList();
            case Conclusion end -> Stream.concat(
                    end.verdict().flatMap(verdict -> verdict.reason()).map(DnssecReason::sentence).stream(),
                    end.asked().stream().filter(answer -> answer.kind().isFromTheZone()).map(ZoneEvidence::text)
                            .distinct().limit(MOST_ANSWERS))
                    .toList();
            case TraceStep.Alias _ -> List.of();
        };
    }

    private static Optional<String> digests(Delegation step, TraceLink link) {
        String known = link.digests().stream().map(digest -> digest.key().text() + " by " + digest.mnemonic())
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(step.parent().map(parent -> "DS records in " + parent).orElse("trusted keys") + ": "
                        + known);
    }

    private static Optional<String> keys(Delegation step, TraceLink link) {
        String shown = link.keys().stream().map(key -> key.id().text() + (key.revoked() ? " revoked" : ""))
                .collect(Collectors.joining(", "));
        return shown.isEmpty()
                ? Optional.of("no DNSKEY records in " + step.zone())
                : Optional.of("DNSKEY records in " + step.zone() + ": " + shown);
    }
}
