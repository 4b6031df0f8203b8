package netprobe.dns.validation;

import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;

/**
 * Keys of a zone by which its signatures are judged.
 *
 * @param zone whose they are
 * @param keys all of them
 */
record ZoneKeys(Name zone, List<DNSKEYRecord> keys) {

    /** Those that a signature may be by. More than one is chance, or malice. */
    List<DNSKEYRecord> matching(RRSIGRecord signature) {
        return keys.stream().filter(Algorithms::counts).filter(key -> key.getAlgorithm() == signature.getAlgorithm()
                && key.getFootprint() == signature.getFootprint()).toList();
    }
}
