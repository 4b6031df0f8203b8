package netprobe.observe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.model.Attempt.Goal;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.PortRange;
import netprobe.model.Transport;

/**
 * A target with the addresses of its host, in the order in which an application tries them.
 *
 * @param target what was asked for
 * @param addresses at least one
 * @param transport how it is to be reached
 */
record Resolved(Target target, List<IpAddress> addresses, Transport transport) {

    /** Every port of every address, address by address; made as they are asked for, since there may be many. */
    Stream<Goal> goals() {
        return addresses.stream().flatMap(address -> ports().mapToObj(port -> goal(address, port)));
    }

    /** How many goals there are. */
    long count() {
        return (long) addresses.size() * target.ports().stream().mapToInt(PortRange::count).sum();
    }

    /** The goals that compete with each other: the addresses of one port, for each port. */
    Iterator<List<Goal>> groups() {
        return ports().mapToObj(port -> addresses.stream().map(address -> goal(address, port)).toList()).iterator();
    }

    /** The same target with families taking turns, beginning with that of the first address (RFC 8305, section 4). */
    Resolved interleaved() {
        Family preferred = addresses.getFirst().family();
        List<IpAddress> first = addresses.stream().filter(each -> each.family() == preferred).toList();
        List<IpAddress> second = addresses.stream().filter(each -> each.family() != preferred).toList();
        var mixed = new ArrayList<IpAddress>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            addIfThere(first, i, mixed);
            addIfThere(second, i, mixed);
        }
        return new Resolved(target, mixed, transport);
    }

    private static void addIfThere(List<IpAddress> list, int index, List<IpAddress> mixed) {
        if (index < list.size()) {
            mixed.add(list.get(index));
        }
    }

    private IntStream ports() {
        return target.ports().stream().flatMapToInt(range -> IntStream.rangeClosed(range.low(), range.high()));
    }

    private Goal goal(IpAddress address, int port) {
        return new Goal(target.host(), address, port, transport);
    }
}
