package netprobe.lab.serve.recursor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.Evidence.Reply;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** One question, from alias to alias. Each alias's target is asked for itself: who has the alias need not have the target. */
final class Pursuit {

    /** As many as unbound follows. */
    private static final int MOST_ALIASES = 11;

    private final Evidence servers;
    private final Question question;
    private final List<Record> answer = new ArrayList<>();
    private final List<Record> authority = new ArrayList<>();
    private final Set<Name> passed = new HashSet<>();

    Pursuit(Evidence servers, Question question) {
        this.servers = servers;
        this.question = question;
    }

    Found run() {
        Name name = question.name().name();
        while (passed.add(name) && passed.size() <= MOST_ALIASES) {
            var asked = new Question(DomainName.of(name), question.type(), question.dclass());
            if (!(servers.ask(asked) instanceof Reply.Answered(var message))) {
                return Found.failure(new ExtendedError(ExtendedErrorCodeOption.NO_REACHABLE_AUTHORITY,
                        "no server answered for " + asked.name()));
            }
            take(name, message);
            Optional<Name> target = target(name);
            if (target.isEmpty()) {
                return Found.of(message.getRcode(), answer, authority);
            }
            name = target.get();
        }
        return Found.failure(new ExtendedError(ExtendedErrorCodeOption.OTHER, "the aliases of " + question.name()
                + " lead nowhere"));
    }

    /** What answers for a name, with the proofs that belong to it; what else came along is nobody's business. */
    private void take(Name name, Message message) {
        for (Record record : message.getSection(Section.ANSWER)) {
            int type = record instanceof RRSIGRecord signature ? signature.getTypeCovered() : record.getType();
            boolean own = record.getName().equals(name) && (type == question.type() || type == Type.CNAME
                    || question.type() == Type.ANY || question.type() == Type.RRSIG);
            boolean above = type == Type.DNAME && name.subdomain(record.getName());
            if (own || above) {
                answer.add(record);
            }
        }
        boolean positive = message.getRcode() == Rcode.NOERROR && answer.stream()
                .anyMatch(record -> record.getName().equals(name));
        for (Record record : message.getSection(Section.AUTHORITY)) {
            boolean proves = record.getType() != Type.NS && !(positive && isStart(record));
            if (proves) {
                authority.add(record);
            }
        }
    }

    private static boolean isStart(Record record) {
        int type = record instanceof RRSIGRecord signature ? signature.getTypeCovered() : record.getType();
        return type == Type.SOA;
    }

    private Optional<Name> target(Name name) {
        boolean reached = question.type() == Type.ANY || answer.stream()
                .anyMatch(record -> record.getName().equals(name) && record.getType() == question.type());
        return reached
                ? Optional.empty()
                : answer.stream().flatMap(record -> target(record, name).stream()).findFirst();
    }

    private static Optional<Name> target(Record record, Name name) {
        return switch (record) {
            case CNAMERecord alias when alias.getName().equals(name) -> Optional.of(alias.getTarget());
            case DNAMERecord renaming when !renaming.getName().equals(name)
                    && name.subdomain(renaming.getName()) -> renamed(renaming, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Name> renamed(DNAMERecord renaming, Name name) {
        try {
            return Optional.of(name.fromDNAME(renaming));
        } catch (NameTooLongException nowhere) {
            return Optional.empty();
        }
    }
}
