package netprobe.host;

import java.util.List;
import java.util.Map;
import netprobe.model.IpAddress;

/**
 * Which name servers to ask, and how: resolv.conf(5) with the environment variables that override it, as res_init(3) of glibc 2.36
 * understands both.
 *
 * @param nameServers the one to three servers that are asked; 127.0.0.1 when the file names none
 * @param search domains appended to a name that isn't found or isn't tried as it stands; an empty one is the root
 * @param sortList order of IPv4 addresses
 * @param options how to ask
 * @param unasked servers after those, which no lookup reaches
 * @param effects lines that count
 * @param remarks lines without effect, and what is odd about others, in the order met
 */
public record ResolvConf(List<NameServer> nameServers, List<String> search, List<SortRule> sortList,
        ResolverOptions options, List<NameServer> unasked, List<Effect> effects, List<Remark> remarks) {

    /** {@code MAXNS}: servers after these are never asked. */
    static final int MOST_SERVERS = 3;

    /** Copies the lists. */
    public ResolvConf {
        nameServers = List.copyOf(nameServers);
        search = List.copyOf(search);
        sortList = List.copyOf(sortList);
        unasked = List.copyOf(unasked);
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the file's text.
     *
     * @param text empty where the file is missing or not readable: glibc makes no difference
     * @param environment of which {@code LOCALDOMAIN} and {@code RES_OPTIONS} count
     * @param hostname whose part after the first dot is searched when nothing else says what to search
     */
    public static ResolvConf parse(String text, Map<String, String> environment, String hostname) {
        return new ResolvConfParser(environment).parse(text, hostname);
    }

    /** IPv4 addresses in the order that {@code sortlist} asks for. */
    public List<IpAddress> sorted(List<IpAddress> addresses) {
        return sortList.isEmpty() ? addresses : SortRule.sort(sortList, addresses);
    }
}
