package netprobe.observe;

import java.util.Optional;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.model.Transport;

/**
 * Which greeting to wait for.
 *
 * @param named the protocol expected on every port; empty to go by the port
 * @param startTls whether to go over to TLS after it
 */
public record GreetingWish(Optional<GreetingProtocol> named, boolean startTls) {

    /** The protocol expected on a port, where one is named or known. */
    public Optional<GreetingProtocol> on(int port, Transport transport) {
        return named.or(() -> GreetingProtocol.ofPort(port, transport))
                .filter(protocol -> protocol.runsOver(transport));
    }
}
