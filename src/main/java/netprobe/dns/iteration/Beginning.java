package netprobe.dns.iteration;

import java.util.Optional;
import org.xbill.DNS.Name;

/** Where walks begin: at the highest zone above a name whose servers are known without a walk. */
public abstract sealed class Beginning permits RootHints, ResolverHints {

    /** That zone with its servers; empty where none is known. */
    abstract Optional<ZoneCut> towards(Name name);
}
