package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.dns.iteration.Footing;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.model.Report.Walk;
import netprobe.model.TraceStep;

/**
 * The ways from the root to a name's addresses, with every server of the zones on them, as far as the time allows.
 *
 * <p>They are begun beside everything else. Where nothing is odd, they are not waited for for long: a host that may not ask the Internet's servers
 * itself is none the worse for it.
 */
final class TargetWalks {

    /** Enough to say what came of it. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** How long it may take to find somebody to begin with, where it matters little: all round the world, or by the word of this host's servers. */
    private static final Duration FAR = Duration.ofSeconds(1);

    /** Servers that are silent are asked again, and again by TCP. */
    private static final int TRIES = 3;

    private final ExaminationWishes wishes;
    private final List<Server> resolvers;
    private final Watcher watcher;
    private final Workers workers;
    private final Map<String, Ways> begun = new HashMap<>();

    /** What is under way to a name. */
    private record Ways(CompletableFuture<Optional<Footing>> footing, List<CompletableFuture<Walk>> walks) {}

    /**
     * @param resolvers this host's
     */
    TargetWalks(ExaminationWishes wishes, List<Server> resolvers, Watcher watcher, Workers workers) {
        this.wishes = wishes;
        this.resolvers = List.copyOf(resolvers);
        this.watcher = watcher;
        this.workers = workers;
    }

    /** Begins both ways to a name at once; none to what is no domain name. */
    void begin(String name) {
        domain(name).ifPresent(target -> begun.computeIfAbsent(target.text(), _ -> begin(target)));
    }

    /** What came of the ways to a name. */
    List<Walk> to(String name) {
        begin(name);
        return ways(name).map(ways -> all(ways, name, workers.left())).orElse(List.of());
    }

    /** What came of the ways to a name of which nothing is odd so far, if they lead anywhere soon. */
    List<Walk> ifNear(String name) {
        return ways(name).filter(ways -> workers.poll(ways.footing, FAR).flatMap(footing -> footing).isPresent())
                .map(ways -> all(ways, name, wishes.patience().multipliedBy(TRIES))).orElse(List.of());
    }

    private Optional<Ways> ways(String name) {
        return domain(name).flatMap(target -> Optional.ofNullable(begun.get(target.text())));
    }

    private List<Walk> all(Ways ways, String name, Duration patience) {
        return ways.walks.stream()
                .flatMap(walk -> workers.await(walk, "the way from the root to " + name, patience).stream()).toList();
    }

    private static Optional<DomainName> domain(String name) {
        try {
            return Examination.isAddress(name) ? Optional.empty() : Optional.of(DomainName.parse(name));
        } catch (InvalidName address) {
            return Optional.empty();
        }
    }

    private Ways begin(DomainName name) {
        var footing = workers.start(
                () -> Footing.towards(name, wishes.hints(), resolvers, wishes.anchors(), settings()));
        List<CompletableFuture<Walk>> walks = List.of(Question.a(name), Question.aaaa(name)).stream()
                .map(question -> footing.thenApplyAsync(found -> walk(question, found), workers.threads())).toList();
        return new Ways(footing, walks);
    }

    /** Where nobody is found to begin with, the root's servers are asked in vain, which is told as it is. */
    private Walk walk(Question question, Optional<Footing> footing) {
        var steps = new ArrayList<TraceStep>();
        new netprobe.dns.iteration.Walk(footing.map(Footing::beginning).orElse(wishes.hints()),
                footing.map(Footing::anchors).orElse(wishes.anchors()), settings(), steps::add).to(question);
        var walk = new Walk(question.name().text(), question.typeName(), steps);
        watcher.done("from the root to " + walk.name() + " " + walk.type(),
                walk.conclusion().map(end -> end.ending().label()).orElse("no end"));
        return walk;
    }

    private WalkSettings settings() {
        Duration time = workers.left().minus(RESERVE);
        return new WalkSettings(wishes.family(), Server.DOMAIN, wishes.patience(),
                Optional.of(time.isNegative() ? Duration.ZERO : time), Scrutiny.FEW_SERVERS, true);
    }
}
