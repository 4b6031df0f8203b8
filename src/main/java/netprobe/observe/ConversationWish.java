package netprobe.observe;

import java.util.Optional;
import netprobe.connect.tls.TlsSettings;

/**
 * What is to be said over connections.
 *
 * @param tls how to shake hands, wherever that comes in
 * @param beginsInTls whether it comes first
 * @param greeting which greeting to wait for
 * @param data how many bytes to send instead, to see whether they arrive
 * @param options whether the options of the socket are looked at, before anything is said
 */
public record ConversationWish(Optional<TlsSettings> tls, boolean beginsInTls, Optional<GreetingWish> greeting,
        Optional<Integer> data, boolean options) {

    /** Whether anything is. */
    boolean isAny() {
        return beginsInTls || greeting.isPresent() || data.isPresent() || options;
    }
}
