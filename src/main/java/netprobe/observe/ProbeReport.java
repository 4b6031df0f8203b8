package netprobe.observe;

import java.util.List;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Failure;
import netprobe.model.Surroundings;

/** Takes what a probe comes to, in the order of its targets. */
public interface ProbeReport {

    /** An attempt, with what surrounds it and what was seen over its connection. */
    void attempted(Attempt attempt, Surroundings around, ConnectionDetails details);

    /** A target whose name led to no address. */
    void unresolved(Target target, Failure failure, List<String> notes);

    /** Something qualifies the lookup of a target. */
    void noted(Target target, List<String> notes);

    /** An attempt has ended, in whatever order they end; {@code total} is how many are known of so far. */
    void progressed(Attempt attempt, long total);

    /** Nothing comes for the moment. */
    void waiting();
}
