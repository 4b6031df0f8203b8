package netprobe.dns.iteration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.dns.Exchange;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.model.AnswerKind;
import netprobe.model.DnsMessage;
import netprobe.model.Failure;
import netprobe.model.ServerAnswer;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Asks one server of a zone, in as many ways as it takes. */
final class Inquirer {

    private static final QueryForm WITH_EDNS = QueryForm.ITERATIVE;
    private static final QueryForm WITHOUT_EDNS = QueryForm.ITERATIVE.with(Optional.empty());

    private final WalkSettings settings;
    private final Allowance allowance;

    Inquirer(WalkSettings settings, Allowance allowance) {
        this.settings = settings;
        this.allowance = allowance;
    }

    /**
     * Asks by UDP with EDNS; where that leads nowhere, by TCP and without EDNS. Half of the patience is for each.
     *
     * @return in the order asked
     */
    List<Told> ask(Contact contact, Asking asking) {
        Told first = ask(contact, asking, Way.UDP, half());
        var told = new ArrayList<>(List.of(first));
        if (first.answer().isCutShort()) {
            told.add(ask(contact, asking, Way.TCP, settings.patience()));
        } else if (refusesEdns(first)) {
            told.add(ask(contact, asking, Way.UDP_WITHOUT_EDNS, half()));
        } else if (mayBeThere(first)) {
            told.addAll(insist(contact, asking, List.of(Way.TCP, Way.UDP_WITHOUT_EDNS)));
        }
        return Told.asDatagramsShow(told);
    }

    /** Asks by UDP and by TCP, whatever either comes to. */
    List<Told> askBothWays(Contact contact, Asking asking) {
        var told = SideBySide.all(List.of(Way.UDP, Way.TCP), way -> way == Way.TCP
                ? List.of(ask(contact, asking, way, settings.patience()))
                : askByDatagrams(contact, asking));
        return Told.asDatagramsShow(told.stream().flatMap(List::stream).toList());
    }

    private List<Told> askByDatagrams(Contact contact, Asking asking) {
        Told first = ask(contact, asking, Way.UDP, half());
        var told = new ArrayList<>(List.of(first));
        if (refusesEdns(first)) {
            told.add(ask(contact, asking, Way.UDP_WITHOUT_EDNS, half()));
        } else if (mayBeThere(first)) {
            told.addAll(insist(contact, asking, List.of(Way.UDP_WITHOUT_EDNS)));
        }
        return told;
    }

    private Duration half() {
        return settings.patience().dividedBy(2);
    }

    /** Who says nothing may have lost a datagram, or ignore those with EDNS, or hear TCP alone. */
    private List<Told> insist(Contact contact, Asking asking, List<Way> ways) {
        var told = new ArrayList<>(SideBySide.all(ways, way -> ask(contact, asking, way, half())));
        if (told.getLast().answer().kind().isMessage()) {
            told.add(ask(contact, asking, Way.UDP, half()));
        }
        return told;
    }

    private static boolean mayBeThere(Told told) {
        return switch (told.answer().kind()) {
            case SILENT, UNREACHABLE, MALFORMED -> true;
            default -> false;
        };
    }

    /** FORMERR or NOTIMP without an OPT record, or BADVERS (RFC 6891, section 7); SERVFAIL comes from servers older than that. */
    private static boolean refusesEdns(Told told) {
        return told.message().filter(message -> message.getOPT() == null).isPresent()
                && told.answer().rcode().filter(List.of("FORMERR", "NOTIMP", "SERVFAIL")::contains).isPresent()
                || told.answer().rcode().filter("BADVERS"::equals).isPresent();
    }

    /** One query. */
    Told ask(Contact contact, Asking asking, Way way, Duration patience) {
        if (!allowance.take()) {
            return told(contact, asking, way, AnswerKind.NOT_ASKED);
        }
        QueryForm form = way.edns() ? WITH_EDNS : WITHOUT_EDNS;
        Heard heard = Exchange.ask(asking.question(), form, contact.server(), way.transport(),
                allowance.within(patience));
        return told(contact, asking, way, heard);
    }

    private static Told told(Contact contact, Asking asking, Way way, Heard heard) {
        Optional<Message> message = heard.message();
        Optional<DnsMessage> text = heard.answer().map(Heard.Answer::text);
        AnswerKind kind = message.map(each -> Sense.of(asking, each))
                .orElseGet(() -> heard.failure().map(Inquirer::kind).orElse(AnswerKind.SILENT));
        var answer = new ServerAnswer(contact.name().toString(), contact.server().text(), asking.question().text(),
                way.transport(), way.edns(), kind, text.map(each -> each.rcode().name()),
                text.map(DnsMessage::flags).orElse(List.of()),
                message.map(each -> serial(each, asking)).orElse(OptionalLong.empty()),
                message.map(each -> names(each, asking)).orElse(List.of()), heard.failure(), heard.took());
        return new Told(contact, answer, message, text);
    }

    /** Nothing was sent, or nothing was waited for. */
    static Told told(Contact contact, Asking asking, Way way, AnswerKind kind) {
        return new Told(contact, new ServerAnswer(contact.name().toString(), contact.server().text(),
                asking.question().text(), way.transport(), way.edns(), kind, Optional.empty(), List.of(),
                OptionalLong.empty(), List.of(), Optional.empty(), Duration.ZERO), Optional.empty(), Optional.empty());
    }

    private static AnswerKind kind(Failure failure) {
        return switch (failure) {
            case Failure.DeadlineExpired _ -> AnswerKind.SILENT;
            case Failure.Errno errno -> switch (errno.code()) {
                case "ENETUNREACH", "EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL" -> AnswerKind.NO_ROUTE;
                case "ECONNRESET", "EPIPE" -> AnswerKind.MALFORMED;
                default -> AnswerKind.UNREACHABLE;
            };
            default -> AnswerKind.MALFORMED;
        };
    }

    private static OptionalLong serial(Message message, Asking asking) {
        for (Record record : message.getSection(Section.ANSWER)) {
            if (record instanceof SOARecord soa && record.getName().equals(asking.zone())) {
                return OptionalLong.of(soa.getSerial());
            }
        }
        return OptionalLong.empty();
    }

    private static List<String> names(Message message, Asking asking) {
        if (asking.type() != Type.NS) {
            return List.of();
        }
        return message.getSection(Section.ANSWER).stream()
                .filter(record -> record instanceof NSRecord && record.getName().equals(asking.zone()))
                .map(record -> ((NSRecord) record).getTarget()).sorted().map(Object::toString).distinct().toList();
    }
}
