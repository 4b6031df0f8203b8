package netprobe.dns;

import java.util.List;
import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The types of record that a name itself suggests, by the conventions for underscored names (RFC 8552 and IANA's registry of them) and the
 * zones of reverse mapping. Any other name suggests addresses.
 */
public final class SuggestedTypes {

    private static final List<String> TRANSPORTS = List.of("_tcp", "_udp", "_sctp", "_dccp", "_tls");
    private static final List<String> TEXTS = List.of("_dmarc", "_domainkey", "_acme-challenge", "_mta-sts", "_report",
            "_spf", "_bimi", "_atproto", "_dnslink", "_vouch", "_adsp");

    private SuggestedTypes() {}

    /** The numbers of the types, in the order in which they are worth asking for. */
    public static List<Integer> of(DomainName domainName) {
        Name name = domainName.name();
        if (name.labels() <= 1) {
            return List.of(Type.NS);
        }
        List<String> labels = labels(name);
        String last = labels.getLast();
        boolean reverse = last.equals("arpa") && labels.size() > 2
                && List.of("in-addr", "ip6").contains(labels.get(labels.size() - 2));
        if (reverse) {
            return List.of(Type.PTR);
        }
        return labels.stream().anyMatch(label -> label.startsWith("_"))
                ? underscored(labels)
                : List.of(Type.A, Type.AAAA);
    }

    private static List<Integer> underscored(List<String> labels) {
        String first = labels.getFirst();
        String second = labels.get(1);
        if (labels.stream().anyMatch(TEXTS::contains) || first.equals("_smtp") && second.equals("_tls")) {
            return List.of(Type.TXT);
        }
        if (labels.contains("_openpgpkey")) {
            return List.of(Type.OPENPGPKEY);
        }
        if (labels.contains("_smimecert")) {
            return List.of(Type.SMIMEA);
        }
        if (first.equals("_https") || second.equals("_https")) {
            return List.of(Type.HTTPS);
        }
        if (first.equals("_dns") || second.equals("_dns")) {
            return List.of(Type.SVCB);
        }
        if (TRANSPORTS.contains(second)) {
            boolean port = first.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
            return List.of(port ? Type.TLSA : Type.SRV);
        }
        return TRANSPORTS.contains(first) ? List.of(Type.PTR, Type.SRV) : List.of(Type.A, Type.AAAA, Type.TXT);
    }

    /** Without the root's, in lower case. */
    private static List<String> labels(Name name) {
        var labels = new java.util.ArrayList<String>();
        for (int i = 0; i < name.labels() - 1; i++) {
            labels.add(name.getLabelString(i).toLowerCase(Locale.ROOT));
        }
        return labels;
    }
}
