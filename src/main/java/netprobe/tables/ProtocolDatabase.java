package netprobe.tables;

import java.util.Optional;
import netprobe.model.Protocol;

/** Where protocols over IP are looked up. */
public interface ProtocolDatabase {

    /** The protocol of that name or alias. */
    Optional<Protocol> byName(String name);

    /** The protocol of that number. */
    Optional<Protocol> byNumber(int number);
}
