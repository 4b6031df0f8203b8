package netprobe.diagnose;

import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.DataFlow;
import netprobe.model.Finding;
import netprobe.tables.Findings;

/** What it means that data is not acknowledged, by how much of it is: nothing, the first byte that went alone, or more. */
public final class DataCause {

    private DataCause() {}

    /** The finding; none where all arrived. */
    public static Optional<Finding> of(DataFlow flow) {
        if (flow.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(switch ((int) Math.min(2, flow.acknowledged())) {
            case 0 -> Findings.of("path.data-lost", Confidence.LIKELY);
            case 1 -> Findings.of("path.mtu-blackhole", Confidence.LIKELY)
                    .at("packets of " + flow.metrics().pathMtu() + " bytes don't pass");
            default -> Findings.of("tcp.peer-not-reading", Confidence.LIKELY);
        });
    }
}
