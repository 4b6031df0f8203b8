package netprobe.lab;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.IpAddress;

/**
 * The host from which a scenario is looked at.
 *
 * @param host what it has in common with others
 * @param gateways the router's addresses in its network
 * @param files by path, below {@code /etc} or {@code /run}: laid over copies of this machine's own
 * @param session what commands find
 */
public record Client(Host host, List<IpAddress> gateways, Map<String, ClientFile> files, Session session) {

    /**
     * What commands find besides files and network.
     *
     * @param hostname what the host calls itself
     * @param user whose right commands have; those of root where nobody is named
     * @param environment variables
     */
    public record Session(String hostname, Optional<String> user, Map<String, String> environment) {}

    /** What is at a path. */
    public sealed interface ClientFile {

        /**
         * A file.
         *
         * @param text its content
         * @param charset how that becomes bytes
         * @param mode its permissions, as in {@code 0644}
         * @param owner who owns it; root where nobody is named
         */
        record Regular(String text, Charset charset, String mode, Optional<String> owner) implements ClientFile {}

        /**
         * A symbolic link.
         *
         * @param target where it points, whatever is there
         */
        record Link(String target) implements ClientFile {}

        /** Nothing, where this machine may have something. */
        record Missing() implements ClientFile {}
    }
}
