package netprobe.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Answers from records, as a resolver would for which they are the whole Internet: aliases followed, NODATA and NXDOMAIN told apart.
 *
 * <p>No wildcards, no delegations: real servers are there for those.
 */
public final class ZoneScript implements Script {

    private final List<Record> records;

    /** Reads records in zone-file form with absolute names, one a line. */
    public ZoneScript(String zone) {
        records = Reply.parse(zone);
    }

    @Override
    public Reply reply(Asked asked) {
        var answer = new ArrayList<Record>();
        Name name = asked.message().getQuestion().getName();
        int type = asked.message().getQuestion().getType();
        for (var alias = alias(name, type); !alias.isEmpty() && !answer.containsAll(alias); alias = alias(name, type)) {
            answer.addAll(alias);
            name = ((CNAMERecord) alias.getFirst()).getTarget();
        }
        answer.addAll(matching(name, record -> record.getType() == type));
        boolean exists = !matching(name, _ -> true).isEmpty() || isAncestor(name);
        return Reply.rcode(exists ? Rcode.NOERROR : Rcode.NXDOMAIN).with(message -> add(answer, message));
    }

    private List<Record> alias(Name name, int type) {
        return matching(name, record -> record instanceof CNAMERecord && record.getType() != type);
    }

    private List<Record> matching(Name name, Predicate<Record> wanted) {
        return records.stream().filter(record -> record.getName().equals(name)).filter(wanted).toList();
    }

    private boolean isAncestor(Name name) {
        return records.stream().anyMatch(record -> record.getName().subdomain(name));
    }

    private static void add(List<Record> answer, Message message) {
        answer.forEach(record -> message.addRecord(record, Section.ANSWER));
    }
}
