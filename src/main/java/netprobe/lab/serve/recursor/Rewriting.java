package netprobe.lab.serve.recursor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.dns.Question;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What a resolver makes of answers before it passes them on.
 *
 * @param everything the addresses that every name has; none, for the truth
 * @param insteadOfNothing the addresses of names that do not exist; none, for the truth
 * @param dropsPrivate whether addresses of private networks are left out, against rebinding
 * @param dns64 where IPv4 addresses are embedded for clients without IPv4 (RFC 6147)
 */
record Rewriting(List<IpAddress> everything, List<IpAddress> insteadOfNothing, boolean dropsPrivate,
        Optional<Prefix> dns64) {

    /** RFC 1918, RFC 3927, RFC 4193 and RFC 4291: what unbound's manual proposes for {@code private-address}. */
    private static final List<Prefix> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fd00::/8", "fe80::/10").stream()
                    .map(text -> Prefix.parse(text).orElseThrow()).toList();

    private static final int EMBEDDED_AT = 12;
    private static final int DNS64_LENGTH = 96;

    static Rewriting read(ServerTable table) throws ScenarioFault {
        Optional<Prefix> dns64 = table.text("dns64").flatMap(Prefix::parse);
        if (table.has("dns64") && dns64.filter(prefix -> prefix.length() == DNS64_LENGTH).isEmpty()) {
            throw table.fault("dns64", "is not a prefix of 96 bits, such as \"64:ff9b::/96\"");
        }
        return new Rewriting(Substitutes.addresses(table, "captive"), Substitutes.addresses(table, "nxdomain-rewrite"),
                table.flag("drop-private"), dns64);
    }

    /**
     * @param lookup how else to find out something
     */
    Found apply(Question question, Found found, Function<Question, Found> lookup) {
        if (!everything.isEmpty() && Substitutes.isForAddresses(question)) {
            return Found.of(Rcode.NOERROR, Substitutes.records(question, everything), List.of());
        }
        if (!insteadOfNothing.isEmpty() && found.rcode() == Rcode.NXDOMAIN && Substitutes.isForAddresses(question)) {
            return Found.of(Rcode.NOERROR, Substitutes.records(question, insteadOfNothing), List.of());
        }
        boolean lacksAddresses = question.type() == Type.AAAA && found.rcode() == Rcode.NOERROR
                && found.answer().stream().noneMatch(AAAARecord.class::isInstance);
        if (dns64.isPresent() && lacksAddresses) {
            return embedded(found, lookup.apply(new Question(question.name(), Type.A, question.dclass())));
        }
        return dropsPrivate ? withoutPrivate(found) : found;
    }

    private Found embedded(Found none, Found ipv4) {
        List<Record> records = ipv4.answer().stream().map(this::embedded).toList();
        boolean useful = records.stream().anyMatch(AAAARecord.class::isInstance);
        return useful ? Found.of(Rcode.NOERROR, records, List.of()) : none;
    }

    private Record embedded(Record record) {
        if (!(record instanceof ARecord address)) {
            return record;
        }
        byte[] packed = dns64.orElseThrow().first().packed();
        System.arraycopy(address.getAddress().getAddress(), 0, packed, EMBEDDED_AT, 4);
        return Record.newRecord(record.getName(), Type.AAAA, record.getDClass(), record.getTTL(), packed);
    }

    private static Found withoutPrivate(Found found) {
        return new Found(found.rcode(), found.answer().stream().filter(record -> !isPrivate(record)).toList(),
                found.authority(), found.standing(), found.errors());
    }

    private static boolean isPrivate(Record record) {
        boolean address = record instanceof ARecord || record instanceof AAAARecord;
        return address && PRIVATE.stream()
                .anyMatch(prefix -> prefix.contains(IpAddress.of(record.rdataToWireCanonical())));
    }
}
