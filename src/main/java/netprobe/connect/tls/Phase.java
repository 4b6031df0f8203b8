package netprobe.connect.tls;

import netprobe.connect.tls.Observation.Down;

/** How far a handshake had got, in words and bytes. */
final class Phase {

    private Phase() {}

    static String of(Observation seen, Down down) {
        long received = seen.progress().received();
        String bytes = "(" + seen.progress().sent() + " bytes sent, " + received + " received)";
        if (received == 0) {
            return "in answer to the first message of the handshake " + bytes;
        }
        PeerFlight flight = down.flight();
        if (!seen.chain().isEmpty()) {
            return "after its certificates " + bytes;
        }
        if (flight.isCutOff()) {
            return "in the middle of a message " + bytes;
        }
        return flight.messages().isEmpty() ? bytes : "after its hello " + bytes;
    }
}
