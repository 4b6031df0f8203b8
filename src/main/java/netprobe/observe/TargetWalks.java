package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.model.Report.Walk;
import netprobe.model.TraceStep;

/** The ways from the root to a name's addresses, every server on them asked, as far as the time allows. */
final class TargetWalks {

    /** Enough to say what came of it. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private final ExaminationWishes wishes;
    private final Watcher watcher;
    private final Workers workers;

    TargetWalks(ExaminationWishes wishes, Watcher watcher, Workers workers) {
        this.wishes = wishes;
        this.watcher = watcher;
        this.workers = workers;
    }

    /** Both ways at once; none to what is no domain name. */
    List<Walk> to(String name) {
        DomainName target;
        try {
            target = DomainName.parse(name);
        } catch (InvalidName address) {
            return List.of();
        }
        if (Examination.isAddress(name)) {
            return List.of();
        }
        List<CompletableFuture<Walk>> walks = List.of(Question.a(target), Question.aaaa(target)).stream()
                .map(question -> workers.start(() -> walk(question))).toList();
        return walks.stream().flatMap(walk -> workers.await(walk, "the way from the root to " + name).stream())
                .toList();
    }

    private Walk walk(Question question) {
        var steps = new ArrayList<TraceStep>();
        Duration time = workers.left().minus(RESERVE);
        var settings = new WalkSettings(wishes.family(), Server.DOMAIN, wishes.patience(),
                Optional.of(time.isNegative() ? Duration.ZERO : time), Scrutiny.EVERY_SERVER, false);
        new netprobe.dns.iteration.Walk(wishes.hints(), wishes.anchors(), settings, steps::add).to(question);
        var walk = new Walk(question.name().text(), question.typeName(), steps);
        watcher.done("from the root to " + walk.name() + " " + walk.type(),
                walk.conclusion().map(end -> end.ending().label()).orElse("no end"));
        return walk;
    }
}
