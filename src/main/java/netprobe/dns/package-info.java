/**
 * DNS itself: names, messages (the wire format is dnsjava's) and our own exchange of them by UDP and TCP.
 *
 * <p>dnsjava's types don't leave this package and those below it. What a name server does wrong becomes a {@link netprobe.model.Failure}, never an exception.
 */
@NullMarked
package netprobe.dns;

import org.jspecify.annotations.NullMarked;
