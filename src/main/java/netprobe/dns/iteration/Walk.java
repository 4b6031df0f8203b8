package netprobe.dns.iteration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.Stub;
import netprobe.dns.TypeName;
import netprobe.dns.validation.TrustAnchors;
import netprobe.model.AnswerKind;
import netprobe.model.DnsRecord;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;
import netprobe.model.Failure;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Ending;
import netprobe.tables.Errors;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The way from the root to what a question asks for, step by step, aliases followed from zone to zone.
 *
 * <p>However the servers answer, it ends: after {@link WalkSettings#mostQueries()} queries, {@value #MOST_ALIASES} aliases, or where nobody
 * leads further down.
 */
public final class Walk {

    /** As many as BIND follows. */
    private static final int MOST_ALIASES = 16;

    private final Journey journey;
    private final Descent descent;

    /** Why the first alias that is not genuine is not: what it leads to is none the better for being signed itself. */
    private Optional<DnssecVerdict> forged = Optional.empty();

    /** A walk that begins there. Each step is told as soon as it is done, in the thread that walks. */
    public Walk(Beginning beginning, Optional<TrustAnchors> anchors, WalkSettings settings, Consumer<TraceStep> steps) {
        this.journey = new Journey(beginning, settings, steps);
        this.descent = Descent.judged(journey, anchors, Instant.now());
    }

    /** Goes; the last step is the conclusion. */
    public void to(Question question) {
        Name name = question.name().name();
        var seen = new HashSet<Name>();
        while (true) {
            Landing landing = landing(name, question.type());
            Name alias = name;
            Optional<Redirection> redirection = redirection(landing, name, question.type());
            boolean again = !seen.add(name);
            if (redirection.isEmpty() || again || seen.size() > MOST_ALIASES) {
                Optional<Ending> limit = redirection.map(_ -> again ? Ending.ALIAS_LOOP : Ending.ALIAS_CHAIN);
                journey.tell(conclusion(landing, limit, name, question));
                return;
            }
            forged = forged.or(() -> verdict(landing, alias, Type.CNAME)).filter(Walk::isBogus);
            journey.tell(new TraceStep.Alias(name.toString(), landing.zone().name().toString(),
                    text(landing, redirection.get().record()), redirection.get().target().toString(),
                    Told.answers(landing.told())));
            name = redirection.get().target();
        }
    }

    /** A server that fails to follow an alias to its end still tells the alias itself. */
    private Landing landing(Name name, int type) {
        Landing landing = descent.to(name, type);
        if (!(landing instanceof Landing.Stuck stuck) || !fails(stuck)) {
            return landing;
        }
        Landing alias = descent.to(name, Type.CNAME);
        return redirection(alias, name, type).isPresent() ? alias : landing;
    }

    private static boolean fails(Landing.Stuck stuck) {
        return stuck.told().stream().flatMap(told -> told.answer().rcode().stream()).anyMatch("SERVFAIL"::equals);
    }

    private static Optional<Redirection> redirection(Landing landing, Name name, int type) {
        return landing instanceof Landing.Settled settled && settled.kind() == AnswerKind.ANSWER
                ? Redirection.in(settled.message(), settled.zone().name(), name, type)
                : Optional.empty();
    }

    private TraceStep conclusion(Landing landing, Optional<Ending> limit, Name name, Question question) {
        Ending ending = limit.orElseGet(() -> ending(landing));
        return new TraceStep.Conclusion(name.toString(), question.typeName(), landing.zone().name().toString(), ending,
                ending == Ending.ANSWER ? records(landing, name, question) : List.of(),
                Told.answers(landing.told()), forged.or(() -> verdict(landing, name, question.type())),
                failure(landing, ending),
                journey.allowance().sent());
    }

    private Optional<DnssecVerdict> verdict(Landing landing, Name name, int type) {
        return landing instanceof Landing.Settled settled
                ? descent.verdict(new Question(DomainName.of(name), type), settled.message())
                : Optional.empty();
    }

    private static boolean isBogus(DnssecVerdict verdict) {
        return verdict.status() == DnssecStatus.BOGUS;
    }

    private Optional<Failure> failure(Landing landing, Ending ending) {
        Optional<String> peer = landing.told().stream().filter(Told::isFromTheZone).findFirst()
                .map(told -> told.answer().address());
        return switch (ending) {
            case ANSWER -> Optional.empty();
            case NXDOMAIN -> Optional.of(Errors.rcode(Rcode.NXDOMAIN, Stub.OPERATION, peer));
            case NODATA -> Optional.of(Errors.noData(Stub.OPERATION, peer));
            case NO_ANSWER, NO_SERVER -> Optional.of(Shortfall.of(landing));
            case ALIAS_LOOP -> Optional.of(Shortfall.broken("the aliases lead round in a circle"));
            case ALIAS_CHAIN -> Optional.of(Shortfall.broken("more than " + MOST_ALIASES + " aliases in a row"));
            case TOO_MUCH_WORK -> Optional.of(Shortfall.broken(
                    "it takes more than " + journey.allowance().most() + " queries, which no honest name does"));
            case DEADLINE -> Optional.of(overdue());
        };
    }

    private Failure overdue() {
        Duration limit = journey.settings().deadline().orElseThrow();
        return new Failure.DeadlineExpired("deadline", limit, "the time was over before the end of the way",
                Stub.OPERATION, Optional.empty());
    }

    private static Ending ending(Landing landing) {
        return switch (landing) {
            case Landing.Stuck stuck -> stuck.ending();
            case Landing.Settled settled -> switch (settled.kind()) {
                case NXDOMAIN -> Ending.NXDOMAIN;
                case NODATA -> Ending.NODATA;
                default -> Ending.ANSWER;
            };
        };
    }

    /** The records asked for, in presentation form. */
    private static List<DnsRecord> records(Landing landing, Name name, Question question) {
        return answer(landing).filter(record -> record.name().equalsIgnoreCase(name.toString())
                && (record.type().equals(question.typeName()) || question.type() == Type.ANY)).toList();
    }

    private static DnsRecord text(Landing landing, Record record) {
        return answer(landing).filter(each -> each.name().equalsIgnoreCase(record.getName().toString())
                && each.type().equals(TypeName.of(record.getType()))).findFirst().orElseThrow();
    }

    private static Stream<DnsRecord> answer(Landing landing) {
        return landing instanceof Landing.Settled settled
                ? settled.word().text().stream().flatMap(text -> text.answer().stream())
                : Stream.empty();
    }
}
