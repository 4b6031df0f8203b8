package netprobe.connect.listen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.libc.Endpoint;
import netprobe.model.Transport;

/**
 * What a listener is to do.
 *
 * @param places where it listens; port 0 in all of them has the kernel choose one, the same for all
 * @param service what it answers
 * @param limits when it ends
 */
public record ListenRequest(Places places, SmallService service, Limits limits) {

    /**
     * Where to listen.
     *
     * @param endpoints in order, all with the same port
     * @param transports TCP, UDP or both
     * @param v6Only whether {@code ::} means IPv6 alone
     * @param absentLeftOut whether an address that this host doesn't have is passed over, as long as there is another
     */
    public record Places(List<Endpoint> endpoints, List<Transport> transports, boolean v6Only, boolean absentLeftOut) {

        /** Copies the lists. */
        public Places {
            endpoints = List.copyOf(endpoints);
            transports = List.copyOf(transports);
        }
    }

    /**
     * When it ends.
     *
     * @param count after so many connections and datagrams together, each of them finished
     * @param deadline after so long
     */
    public record Limits(Optional<Long> count, Optional<Duration> deadline) {}
}
