package netprobe.tables;

import java.util.List;
import java.util.Optional;
import netprobe.model.Service;

/** Where services are looked up; what is not known is an empty list. */
public interface ServiceDatabase {

    /** The services of that name or alias, over {@code protocol} or over any. */
    List<Service> byName(String name, Optional<String> protocol);

    /** The services on that port, over {@code protocol} or over any. */
    List<Service> byPort(int port, Optional<String> protocol);
}
