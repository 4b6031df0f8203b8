package netprobe.observe;

import java.util.Optional;
import netprobe.connect.tls.TlsSettings;

/**
 * What is to be said over connections.
 *
 * @param tls how to shake hands, wherever that comes in
 * @param beginsInTls whether it comes first
 * @param greeting which greeting to wait for
 */
public record ConversationWish(Optional<TlsSettings> tls, boolean beginsInTls, Optional<GreetingWish> greeting) {

    /** Whether anything is. */
    boolean isAny() {
        return beginsInTls || greeting.isPresent();
    }
}
