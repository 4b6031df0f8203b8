package netprobe.host;

import java.util.Comparator;
import java.util.List;
import netprobe.model.IpAddress;

/**
 * A pair of resolv.conf's {@code sortlist}: IPv4 addresses of earlier pairs come first in what gethostbyname(3) returns.
 *
 * @param network compared as written: bits outside of the mask make a pair that matches nothing
 * @param mask network mask
 */
public record SortRule(int network, int mask) {

    /** The addresses, in the order of the first rule each matches; those of equal rank stay in order. */
    static List<IpAddress> sort(List<SortRule> rules, List<IpAddress> addresses) {
        return addresses.stream().sorted(Comparator.comparingInt(address -> rank(rules, (int) address.low()))).toList();
    }

    /** A pair without a mask has that of the network's class (RFC 791). */
    static SortRule ofClass(int network) {
        int mask = network >= 0 ? 0xff000000 : (network & 0x40000000) == 0 ? 0xffff0000 : 0xffffff00;
        return new SortRule(network, mask);
    }

    private static int rank(List<SortRule> rules, int address) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).network == (address & rules.get(i).mask)) {
                return i;
            }
        }
        return rules.size();
    }
}
