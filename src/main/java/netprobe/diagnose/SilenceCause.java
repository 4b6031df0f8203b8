package netprobe.diagnose;

import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.OpenSocket;
import netprobe.model.Outcome;
import netprobe.model.SocketState;
import netprobe.model.Surroundings;
import netprobe.tables.Findings;

/** What it means that nothing came back. */
final class SilenceCause {

    private SilenceCause() {}

    static Finding of(Attempt attempt, Surroundings around) {
        if (attempt.outcome() == Outcome.SILENT) {
            return Findings.of("udp.silent", Confidence.PROVEN);
        }
        Optional<OpenSocket> full = around.listeners().stream()
                .filter(socket -> socket.serves(attempt.goal().address()) && isFull(socket)).findFirst();
        if (full.isPresent()) {
            return Findings.of("tcp.backlog-full", Confidence.PROVEN).at(full.get().holder());
        }
        if (around.network().isOwn(attempt.goal().address())) {
            return Findings.of("firewall.drop", Confidence.LIKELY).at("this host");
        }
        return around.answersElsewhere()
                ? Findings.of("firewall.drop", Confidence.LIKELY)
                : Findings.of("path.timeout", Confidence.POSSIBLE);
    }

    /** The kernel drops what comes to a listener that has more connections waiting than it admits. */
    private static boolean isFull(OpenSocket socket) {
        return socket.state() == SocketState.LISTEN && socket.queues().receive() > socket.queues().send();
    }
}
