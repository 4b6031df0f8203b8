package netprobe.dns.iteration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.dns.Question;
import netprobe.dns.validation.TrustAnchors;
import netprobe.model.AnswerKind;
import netprobe.model.DnssecVerdict;
import netprobe.model.TraceStep.Ending;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The way down to a name, from the closest zone that is known.
 *
 * <p>Each referral has to lead further down, so no way is longer than the name has labels.
 */
final class Descent {

    /** How long one server is waited for before the next is asked too. */
    static final Duration STAGGER = Duration.ofMillis(400);

    private final Journey journey;
    private final Inquirer inquirer;
    private final Optional<Judge> judge;
    private final Entrance entrance;

    /** A way that only leads somewhere: nobody judges keys on it. */
    Descent(Journey journey) {
        this(journey, _ -> Optional.empty());
    }

    /** A way on which keys are judged. */
    static Descent judged(Journey journey, Optional<TrustAnchors> anchors, Instant now) {
        return new Descent(journey,
                descent -> Optional.of(new Judge(anchors, new IterativeEvidence(descent), now)));
    }

    private Descent(Journey journey, Function<Descent, Optional<Judge>> judges) {
        this.journey = journey;
        this.inquirer = new Inquirer(journey.settings(), journey.allowance());
        this.judge = judges.apply(this);
        this.entrance = new Entrance(journey, inquirer, judge, this);
    }

    /** Whether an answer is genuine, where somebody can tell. */
    Optional<DnssecVerdict> verdict(Question question, Message answer) {
        return judge.flatMap(each -> each.verdict(question, answer));
    }

    /** Goes down until a server that has the name's zone says what there is, or nobody does. */
    Landing to(Name name, int type) {
        Zone zone = journey.closest(name, type).orElseGet(() -> entrance.intoFirst(name));
        var disclosure = new Disclosure(name, type, journey.settings().minimise());
        var told = new ArrayList<Told>();
        while (!zone.contacts().isEmpty()) {
            Asking asking = disclosure.next(zone.name());
            List<Told> latest = ask(zone, asking);
            told.addAll(latest);
            Told best = Told.best(latest);
            if (disclosure.wantsMore(asking, best.answer().kind())) {
                continue;
            }
            if (!best.isUsable()) {
                return new Landing.Stuck(zone, unanswered(), told);
            }
            Message message = best.message().orElseThrow();
            Optional<ZoneCut> below = below(asking, best, message);
            if (below.isEmpty()) {
                return new Landing.Settled(zone, best, told);
            }
            zone = entrance.below(zone, below.get(), name, told);
            told.clear();
        }
        return new Landing.Stuck(zone, noServer(), told);
    }

    /** DS records are the parent's, wherever they come from. */
    private Optional<ZoneCut> below(Asking asking, Told told, Message message) {
        if (told.answer().kind() == AnswerKind.REFERRAL) {
            return Optional.of(ZoneCut.referral(asking, message));
        }
        return asking.type() == Type.DS
                ? Optional.empty()
                : new HiddenCut(inquirer, told.contact()).find(asking, message);
    }

    /** Asks a zone's servers, one after the other, until one knows. */
    List<Told> ask(Zone zone, Asking asking) {
        var begun = SideBySide.untilOne(zone.contacts(), contact -> inquirer.ask(contact, asking),
                told -> Told.best(told).isUsable(), STAGGER);
        var told = new ArrayList<Told>();
        for (var one : begun) {
            told.addAll(one.result().getNow(
                    List.of(Inquirer.told(one.input(), asking, Way.UDP, AnswerKind.NOT_AWAITED))));
        }
        return told;
    }

    private Ending unanswered() {
        return limit().orElse(Ending.NO_ANSWER);
    }

    private Ending noServer() {
        return limit().orElse(Ending.NO_SERVER);
    }

    private Optional<Ending> limit() {
        if (journey.allowance().isOverdue()) {
            return Optional.of(Ending.DEADLINE);
        }
        return journey.allowance().isSpent() ? Optional.of(Ending.TOO_MUCH_WORK) : Optional.empty();
    }
}
