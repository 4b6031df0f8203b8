package netprobe.connect;

import java.util.Optional;
import netprobe.model.IpAddress;

/**
 * Where connections start from.
 *
 * @param address the local address, if it isn't left to the kernel
 * @param interfaceName the interface that packets have to leave by, likewise
 */
public record Source(Optional<IpAddress> address, Optional<String> interfaceName) {

    /** All left to the kernel. */
    public static final Source ANY = new Source(Optional.empty(), Optional.empty());
}
