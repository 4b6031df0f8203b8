package netprobe.connect.greeting;

import java.io.IOException;

/** How one protocol is spoken over UDP: a datagram there, one back. */
@FunctionalInterface
interface DatagramDialogue {

    /**
     * Speaks it.
     *
     * @throws IOException when no datagram came; the {@linkplain DatagramWire#stop() wire} knows why, and if it does not, what came is not
     *     the protocol
     */
    Ending hold(DatagramConversation conversation) throws IOException;

    /** The dialogue of a protocol that runs over UDP. */
    static DatagramDialogue of(GreetingProtocol protocol) {
        return switch (protocol) {
            case DNS -> NameServerReply::overUdp;
            case ECHO -> EchoReply::overUdp;
            case DAYTIME -> DaytimeText::overUdp;
            case CHARGEN -> CharacterLines::overUdp;
            case TIME -> TimeNumber::overUdp;
            case NTP -> NtpReply::overUdp;
            default -> throw new IllegalArgumentException(protocol.language() + " does not run over UDP");
        };
    }
}
