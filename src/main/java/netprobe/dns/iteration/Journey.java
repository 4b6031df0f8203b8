package netprobe.dns.iteration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.TraceStep;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What all parts of a walk have in common: how it is to go about it, what it may still do, and what it knows by now.
 *
 * <p>One thread walks; only questions go out side by side.
 */
final class Journey {

    private final WalkSettings settings;
    private final Beginning beginning;
    private final Allowance allowance;
    private final Consumer<TraceStep> steps;
    private final Map<Name, Zone> zones = new HashMap<>();
    private final Deque<Name> entering = new ArrayDeque<>();

    Journey(Beginning beginning, WalkSettings settings, Consumer<TraceStep> steps) {
        this.beginning = beginning;
        this.settings = settings;
        this.steps = steps;
        this.allowance = new Allowance(settings.mostQueries(), settings.deadline());
    }

    WalkSettings settings() {
        return settings;
    }

    Beginning beginning() {
        return beginning;
    }

    Allowance allowance() {
        return allowance;
    }

    void tell(TraceStep step) {
        steps.accept(step);
    }

    /** The closest zone above a name that was entered; DS records are their parent's (RFC 4035, section 2.4). */
    Optional<Zone> closest(Name name, int type) {
        boolean ofParent = type == Type.DS && !name.equals(Name.root);
        for (int labels = ofParent ? 1 : 0; labels < name.labels(); labels++) {
            Zone known = zones.get(new Name(name, labels));
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    void enter(Name zone) {
        entering.push(zone);
    }

    /** Whether it is still to be found out whom to ask in a zone. */
    boolean isEntering(Name zone) {
        return entering.contains(zone);
    }

    Zone entered(Zone zone) {
        entering.remove(zone.name());
        zones.put(zone.name(), zone);
        return zone;
    }
}
