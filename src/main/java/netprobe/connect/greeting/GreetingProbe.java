package netprobe.connect.greeting;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import netprobe.connect.greeting.TlsUpgrade.Outcome;
import netprobe.model.Failure;

/**
 * Waits for what a peer says first, by the protocol that is expected of it.
 *
 * <p>Never throws because of the peer or the network. A connection is left to whoever made it, to be closed: nothing more can be said on it.
 */
public final class GreetingProbe {

    private GreetingProbe() {}

    /**
     * Reads the greeting of a protocol that runs over TCP. Where the protocol begins in TLS, the connection is brought there first;
     * where that was done before, {@link TlsUpgrade#DONE} says so.
     */
    public static Greeted read(Socket connected, GreetingRequest request, TlsUpgrade upgrade) {
        var draft = new Draft(request.protocol());
        if (!request.protocol().beginsInTls()) {
            return converse(new Conversation(new Wire(connected, request.timeout()), request, upgrade, draft));
        }
        return switch (upgrade.over(connected)) {
            case Outcome.Refused(Failure failure) -> new Greeted(Optional.empty(), Optional.of(failure));
            case Outcome.Secured(Socket secured) -> {
                draft.step("tls");
                yield converse(new Conversation(new Wire(secured, request.timeout()), request, upgrade, draft));
            }
        };
    }

    private static Greeted converse(Conversation conversation) {
        Wire wire = conversation.wire();
        GreetingRequest request = conversation.request();
        try {
            Ending ending = Dialogue.of(request.protocol()).hold(conversation);
            return new Judgement(request, wire.heard(), conversation.draft()).of(ending);
        } catch (IOException _) {
            return new Judgement(request, wire.heard(), conversation.draft()).brokenOff(wire.stop());
        }
    }

    /** Asks for a reply over UDP, in a protocol that runs over it. */
    public static Greeted ask(InetSocketAddress peer, GreetingRequest request) {
        var draft = new Draft(request.protocol());
        try (var wire = new DatagramWire(peer)) {
            return exchange(new DatagramConversation(wire, peer, request, draft));
        } catch (SocketException unusable) {
            return new Judgement(request, new byte[0], draft).brokenOff(Optional.of(new Stop.Broken(unusable)));
        }
    }

    private static Greeted exchange(DatagramConversation conversation) {
        DatagramWire wire = conversation.wire();
        GreetingRequest request = conversation.request();
        try {
            Ending ending = DatagramDialogue.of(request.protocol()).hold(conversation);
            return new Judgement(request, wire.heard(), conversation.draft()).of(ending);
        } catch (IOException _) {
            return new Judgement(request, wire.heard(), conversation.draft()).brokenOff(wire.stop());
        }
    }
}
