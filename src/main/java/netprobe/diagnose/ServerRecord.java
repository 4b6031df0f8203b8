package netprobe.diagnose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import netprobe.model.AnswerKind;
import netprobe.model.DnsTransport;
import netprobe.model.ServerAnswer;
import netprobe.model.TraceStep.Delegation;

/**
 * What one address of a zone's server said of the zone.
 *
 * @param answers to the question for the zone's SOA record, in the order asked; at least one
 */
record ServerRecord(List<ServerAnswer> answers) {

    /** Of each address that was asked. */
    static List<ServerRecord> of(Delegation step) {
        Map<String, List<ServerAnswer>> byPlace = new LinkedHashMap<>();
        step.answers().stream().filter(answer -> answer.isAbout("SOA"))
                .filter(answer -> answer.kind() != AnswerKind.NOT_ASKED && answer.kind() != AnswerKind.NOT_AWAITED)
                .forEach(answer -> byPlace.computeIfAbsent(Places.of(answer), _ -> new java.util.ArrayList<>())
                        .add(answer));
        return byPlace.values().stream().map(ServerRecord::new).toList();
    }

    String place() {
        return Places.of(answers.getFirst());
    }

    /** Whether it has the zone. */
    boolean serves() {
        return any(answer -> answer.kind().isFromTheZone());
    }

    boolean any(Predicate<ServerAnswer> test) {
        return answers.stream().anyMatch(test);
    }

    /** Whether nothing came, by any way. */
    boolean isDead() {
        return answers.stream().allMatch(answer -> answer.kind() == AnswerKind.SILENT
                || answer.kind() == AnswerKind.UNREACHABLE);
    }

    /** Whether this host has no way there. */
    boolean hasNoRoute() {
        return answers.stream().allMatch(answer -> answer.kind() == AnswerKind.NO_ROUTE);
    }

    /** Whether it was asked so, and no message came. */
    boolean isDeafTo(DnsTransport transport) {
        return any(answer -> answer.transport() == transport)
                && !any(answer -> answer.transport() == transport && answer.kind().isMessage());
    }

    /** Whether a message comes only when EDNS is left out: again and again, so that no lost datagram explains it. */
    boolean wantsNoEdns() {
        boolean withoutEdns = any(answer -> !answer.edns() && answer.kind().isFromTheZone());
        boolean withEdns = any(answer -> answer.edns() && answer.transport() == DnsTransport.UDP
                && answer.kind().isFromTheZone());
        return withoutEdns && !withEdns;
    }

    /** The error it gives where it does not have the zone: the last one, for which EDNS was left out if that was the matter. */
    Optional<String> error() {
        return serves()
                ? Optional.empty()
                : answers.reversed().stream().filter(answer -> answer.kind() == AnswerKind.ERROR).findFirst()
                        .flatMap(ServerAnswer::rcode);
    }

    /** How it shows that it does not have the zone. */
    Optional<String> lameness() {
        if (serves()) {
            return Optional.empty();
        }
        Optional<String> word = answers.stream().filter(answer -> answer.kind().isLame()).findFirst()
                .map(answer -> switch (answer.kind()) {
                    case UPWARD_REFERRAL -> "refers upward";
                    case SIDEWAYS_REFERRAL -> "refers elsewhere";
                    default -> "not authoritative";
                });
        return word.or(() -> error().filter(rcode -> rcode.equals("REFUSED") || rcode.equals("NOTAUTH")));
    }
}
