package netprobe.lab.serve.recursor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.lab.serve.dns.Answerer;
import netprobe.lab.serve.dns.Request;
import netprobe.lab.serve.dns.Response;
import netprobe.lab.serve.recursor.Found.Standing;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A recursive resolver (RFC 1034, section 5.3.3) that validates (RFC 4035, section 4), and says why when it can't help (RFC 8914). */
final class Recursor implements Answerer {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Habits habits;
    private final List<Policy> policies;
    private final Rewriting rewriting;
    private final Cache cache;
    private final Source source;
    private final Map<Question, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();

    /**
     * Towards its clients.
     *
     * @param admitted who may ask; everybody, where nobody is named
     * @param stripsDnssec whether signatures and proofs are left out, whoever asks for them
     * @param explains whether extended errors are sent
     */
    record Habits(List<Prefix> admitted, boolean stripsDnssec, boolean explains) {

        boolean admits(Request request) {
            var client = IpAddress.of(request.client().getAddress().getAddress());
            return admitted.isEmpty() || admitted.stream().anyMatch(prefix -> prefix.contains(client));
        }
    }

    Recursor(Habits habits, List<Policy> policies, Rewriting rewriting, Cache cache, Source source) {
        this.habits = habits;
        this.policies = policies;
        this.rewriting = rewriting;
        this.cache = cache;
        this.source = source;
    }

    @Override
    public Response answer(Request request) {
        var question = new Question(DomainName.of(request.name()), request.type(), request.question().getDClass());
        boolean meta = request.type() == Type.AXFR || request.type() == Type.IXFR;
        if (!habits.admits(request) || meta) {
            return refused(request, ExtendedErrorCodeOption.PROHIBITED);
        }
        return found(question, request.wantsRecursion()).map(found -> response(request, found))
                .orElseGet(() -> refused(request, ExtendedErrorCodeOption.PROHIBITED));
    }

    private Response refused(Request request, int why) {
        return told(Response.of(request, Rcode.REFUSED).flag(Flags.RA), List.of(new ExtendedError(why)));
    }

    /** Without RD only what is known already is told, as a client that looks into the cache wants it. */
    private Optional<Found> found(Question question, boolean recursion) {
        for (Policy policy : policies) {
            Optional<Found> decided = policy.decide(question);
            if (decided.isPresent()) {
                return decided;
            }
        }
        Optional<Found> known = cache.find(question);
        Optional<Found> found = known.isPresent() || !recursion ? known : Optional.of(find(question));
        return found.map(truth -> rewriting.apply(question, truth, this::find));
    }

    /** Who asks the same while it is being found out waits for that; so a loop of forwarders stands still instead of growing. */
    private Found find(Question question) {
        var mine = new CompletableFuture<Found>();
        CompletableFuture<Found> others = underWay.putIfAbsent(question, mine);
        if (others != null) {
            return others.copy().completeOnTimeout(Found.failure(), LONGEST_WAIT.toMillis(),
                    TimeUnit.MILLISECONDS).join();
        }
        try {
            Found found = cache.find(question).orElseGet(() -> source.find(question));
            cache.put(question, found);
            mine.complete(found);
            return found;
        } finally {
            underWay.remove(question);
            mine.complete(Found.failure());
        }
    }

    private Response response(Request request, Found found) {
        var response = Response.to(request).flag(Flags.RA);
        boolean unchecked = request.has(Flags.CD);
        if (unchecked) {
            response.flag(Flags.CD);
        }
        if (found.standing() == Standing.BOGUS && !unchecked) {
            return told(response.rcode(Rcode.SERVFAIL), found.errors());
        }
        boolean signatures = request.wantsSignatures() && !habits.stripsDnssec();
        boolean wantsJudgement = request.wantsSignatures() || request.has(Flags.AD);
        if (found.standing() == Standing.SECURE && wantsJudgement && !habits.stripsDnssec()) {
            response.flag(Flags.AD);
        }
        response.rcode(found.rcode()).add(Section.ANSWER, shown(request, found.answer(), signatures))
                .add(Section.AUTHORITY, shown(request, found.authority(), signatures));
        return told(response, found.errors());
    }

    private static List<Record> shown(Request request, List<Record> records, boolean signatures) {
        return records.stream()
                .filter(record -> signatures || !isDnssec(record.getType()) || record.getType() == request.type())
                .toList();
    }

    private static boolean isDnssec(int type) {
        return type == Type.RRSIG || type == Type.NSEC || type == Type.NSEC3;
    }

    private Response told(Response response, List<ExtendedError> errors) {
        if (habits.explains()) {
            errors.forEach(error -> response.error(error.code(), error.text()));
        }
        return response;
    }
}
