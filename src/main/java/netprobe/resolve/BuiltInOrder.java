package netprobe.resolve;

import java.util.List;
import netprobe.host.GaiConf;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/** How getaddrinfo(3) would sort addresses on this host if gai.conf had no tables of its own. */
public final class BuiltInOrder {

    private BuiltInOrder() {}

    /** Sorts addresses; those with a scope keep it to themselves and come last. */
    public static List<String> of(List<String> addresses) {
        var destinations = addresses.stream().flatMap(text -> AddressText.pton(text).stream())
                .map(address -> Destination.observe(address, 0)).toList();
        return new DestinationOrder(GaiConf.parse("")).sort(destinations).stream().map(Destination::address)
                .map(IpAddress::text).toList();
    }
}
