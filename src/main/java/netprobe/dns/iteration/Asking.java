package netprobe.dns.iteration;

import netprobe.dns.DomainName;
import netprobe.dns.Question;
import org.xbill.DNS.Name;

/**
 * A question to servers that are said to have a zone.
 *
 * @param zone the zone
 * @param name whose records; in the zone, by name
 * @param type of which type
 */
record Asking(Name zone, Name name, int type) {

    Question question() {
        return new Question(DomainName.of(name), type);
    }
}
