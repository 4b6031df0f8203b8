package netprobe.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.dns.Try;
import netprobe.host.ResolverOptions;
import netprobe.host.ResolverOptions.Flag;
import netprobe.model.DnsTransport;

/**
 * Which server is asked when, and how long each is waited for: glibc's res_send.
 *
 * <p>All servers in turn, as many rounds as {@code attempts} says; by TCP alone there is one round. EDNS, which glibc offers only if told to,
 * is offered in the first round; after a silence the question is put without.
 *
 * @param servers in order
 * @param options how to ask
 */
record Schedule(List<Server> servers, ResolverOptions options) {

    /** Copies the list. */
    Schedule {
        servers = List.copyOf(servers);
    }

    /**
     * The tries in order.
     *
     * @param first the server to begin with, for {@code rotate}
     * @param most if all of them would last longer, each lasts less, in proportion
     */
    List<Try> tries(int first, Optional<Duration> most) {
        DnsTransport transport = options.has(Flag.USE_VC) ? DnsTransport.TCP : DnsTransport.UDP;
        int rounds = transport == DnsTransport.TCP ? Math.min(1, options.attempts()) : options.attempts();
        var tries = new ArrayList<Try>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < servers.size(); i++) {
                int index = (first + i) % servers.size();
                tries.add(new Try(servers.get(index), transport, round == 0, options.patience(index, servers.size())));
            }
        }
        return most.map(limit -> within(limit, tries)).orElse(tries);
    }

    private static List<Try> within(Duration limit, List<Try> tries) {
        double planned = tries.stream().mapToLong(turn -> turn.patience().toNanos()).sum();
        double share = Math.min(1, Math.max(0, limit.toNanos()) / planned);
        return tries.stream().map(turn -> new Try(turn.server(), turn.transport(), turn.edns(), shortened(turn, share)))
                .toList();
    }

    /** Sockets count in milliseconds. */
    private static Duration shortened(Try turn, double share) {
        return Duration.ofMillis(Math.max(1, (long) (turn.patience().toMillis() * share)));
    }
}
