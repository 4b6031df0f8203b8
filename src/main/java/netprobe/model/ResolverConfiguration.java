package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * This host's configuration of name resolution, as the C library reads it.
 *
 * @param files in the order in which they matter
 * @param variables those that are set
 * @param settings what it all comes to
 * @param stub the resolver on this host that is asked, where it is known
 * @param daemons those that are there
 * @param findings what is wrong or surprising about it
 */
public record ResolverConfiguration(List<ConfigurationFile> files, List<ConfigurationVariable> variables,
        ResolverSettings settings, Optional<StubResolver> stub, List<LocalDaemon> daemons,
        List<Finding> findings) implements Payload {

    /** Copies the lists. */
    public ResolverConfiguration {
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        daemons = List.copyOf(daemons);
        findings = List.copyOf(findings);
    }

    /** The same with what was concluded from it. */
    public ResolverConfiguration with(List<Finding> concluded) {
        return new ResolverConfiguration(files, variables, settings, stub, daemons, concluded);
    }
}
