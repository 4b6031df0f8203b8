package netprobe.diagnose;

import java.util.List;
import netprobe.model.Finding;
import netprobe.model.TlsFault;
import netprobe.model.TlsSession;
import netprobe.tables.Findings;

/** What is wrong with a TLS session: the cause first, then what would have to be repaired as well. */
public final class TlsDiagnosis {

    private TlsDiagnosis() {}

    /** A finding for each fault. */
    public static List<Finding> of(TlsSession session) {
        return session.faults().stream().map(fault -> finding(fault, session)).toList();
    }

    /** Trust is a matter of who keeps the list, all else of the peer. */
    private static Finding finding(TlsFault fault, TlsSession session) {
        Finding finding = Findings.of(fault.condition().code(), fault.confidence());
        return switch (fault.condition()) {
            case UNTRUSTED_CA, SELF_SIGNED -> finding.at(session.trust().anchors());
            default -> finding;
        };
    }
}
