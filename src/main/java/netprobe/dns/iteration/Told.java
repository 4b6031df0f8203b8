package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import netprobe.model.AnswerKind;
import netprobe.model.DnsMessage;
import netprobe.model.DnsTransport;
import netprobe.model.ServerAnswer;
import org.xbill.DNS.Message;

/**
 * What one query came to.
 *
 * @param contact who was asked
 * @param answer what is recorded of it
 * @param message the message itself, decoded
 * @param text the same in presentation form
 */
record Told(Contact contact, ServerAnswer answer, Optional<Message> message, Optional<DnsMessage> text) {

    /** Whether it comes from a server of the zone. */
    boolean isFromTheZone() {
        return answer.kind().isFromTheZone();
    }

    /** Whether the way can go on with it: of an answer that was cut short nothing is known but that there is more. */
    boolean isUsable() {
        return isFromTheZone() && (!answer.isCutShort() || answer.kind() == AnswerKind.REFERRAL);
    }

    /** The one that tells most: from a server of the zone, preferably whole, or any message at all. */
    static Told best(List<Told> all) {
        return all.stream().filter(told -> told.isUsable() && !told.answer().isCutShort()).findFirst()
                .or(() -> all.stream().filter(Told::isFromTheZone).findFirst())
                .or(() -> all.stream().filter(told -> told.answer().kind().isMessage()).findFirst())
                .orElseGet(all::getFirst);
    }

    /**
     * Where a datagram left this host, there is a route: a stream that hears of an unreachable network then hears it from a router on the way,
     * which a datagram does not (ip(7), on errors that are only reported to connections).
     */
    static List<Told> asDatagramsShow(List<Told> all) {
        boolean isRouted = all.stream().map(Told::answer).anyMatch(answer -> answer.transport() == DnsTransport.UDP
                && answer.kind() != AnswerKind.NO_ROUTE && answer.kind() != AnswerKind.NOT_ASKED);
        return isRouted
                ? all.stream().map(told -> told.answer.kind() == AnswerKind.NO_ROUTE ? told.unreachable() : told)
                        .toList()
                : all;
    }

    private Told unreachable() {
        return new Told(contact, answer.of(AnswerKind.UNREACHABLE), message, text);
    }

    static List<ServerAnswer> answers(List<Told> all) {
        return all.stream().map(Told::answer).toList();
    }
}
