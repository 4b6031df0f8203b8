package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Where an alias leads: a CNAME record (RFC 1034, section 3.6.2), or a DNAME record, by which the alias of every name below it is made
 * (RFC 6672, section 2.3).
 *
 * @param record the record that says so
 * @param target where it leads
 */
record Redirection(Record record, Name target) {

    /** The one in the answer of a zone's server; its records of other zones are not its business. */
    static Optional<Redirection> in(Message message, Name zone, Name name, int type) {
        List<Record> answer = message.getSection(Section.ANSWER);
        boolean settled = answer.stream()
                .anyMatch(record -> record.getName().equals(name) && (record.getType() == type || type == Type.ANY));
        if (settled) {
            return Optional.empty();
        }
        return answer.stream().filter(record -> record.getName().subdomain(zone)).map(record -> of(record, name))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Redirection> of(Record record, Name name) {
        return switch (record) {
            case DNAMERecord redirection when name.subdomain(redirection.getName())
                    && !name.equals(redirection.getName()) -> below(redirection, name);
            case CNAMERecord alias when alias.getName().equals(name) -> Optional
                    .of(new Redirection(alias, alias.getTarget()));
            default -> Optional.empty();
        };
    }

    /** A name that becomes too long leads nowhere. */
    private static Optional<Redirection> below(DNAMERecord redirection, Name name) {
        try {
            return Optional.of(new Redirection(redirection, name.fromDNAME(redirection)));
        } catch (NameTooLongException e) {
            return Optional.empty();
        }
    }
}
