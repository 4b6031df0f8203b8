package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import netprobe.model.AnswerKind;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What a message means, coming from a server that is said to have a zone.
 *
 * <p>Only what the zone can speak of counts: records of names outside it are as good as absent (RFC 5452, section 6).
 */
record Sense(Asking asking, Message message) {

    static AnswerKind of(Asking asking, Message message) {
        return new Sense(asking, message).kind();
    }

    private AnswerKind kind() {
        boolean authoritative = message.getHeader().getFlag(Flags.AA);
        return switch (message.getRcode()) {
            case Rcode.NOERROR -> answers() ? by(authoritative, AnswerKind.ANSWER) : withoutAnswer(authoritative);
            case Rcode.NXDOMAIN -> by(authoritative, answers() ? AnswerKind.ANSWER : AnswerKind.NXDOMAIN);
            default -> AnswerKind.ERROR;
        };
    }

    private static AnswerKind by(boolean authoritative, AnswerKind kind) {
        return authoritative ? kind : AnswerKind.NOT_AUTHORITATIVE;
    }

    /** Some servers set AA in referrals, which are told by what they hold. */
    private AnswerKind withoutAnswer(boolean authoritative) {
        if (cut(this::isBelow).isPresent() && section(Section.AUTHORITY, Type.SOA).isEmpty()) {
            return AnswerKind.REFERRAL;
        }
        if (authoritative) {
            return AnswerKind.NODATA;
        }
        if (cut(asking.zone()::subdomain).isPresent()) {
            return AnswerKind.UPWARD_REFERRAL;
        }
        return cut(_ -> true).isPresent() ? AnswerKind.SIDEWAYS_REFERRAL : AnswerKind.NOT_AUTHORITATIVE;
    }

    private boolean answers() {
        return records(Section.ANSWER).stream().anyMatch(this::answers);
    }

    private boolean answers(Record record) {
        boolean own = record.getName().equals(asking.name());
        return switch (record) {
            case DNAMERecord redirection -> asking.name().subdomain(redirection.getName());
            default -> own && (record.getType() == asking.type() || record.getType() == Type.CNAME
                    || asking.type() == Type.ANY);
        };
    }

    /** Below the zone that was asked, and above the name or at it. */
    private boolean isBelow(Name owner) {
        return owner.subdomain(asking.zone()) && !owner.equals(asking.zone()) && asking.name().subdomain(owner);
    }

    /** The zone whose name servers are named, if it is one of these. */
    Optional<Name> cut(Predicate<Name> wanted) {
        return section(Section.AUTHORITY, Type.NS).stream().map(Record::getName).filter(wanted).findFirst();
    }

    /** The zone that a referral leads to. */
    Name referredTo() {
        return cut(this::isBelow).orElseThrow();
    }

    /** The records of a section in the Internet's class that the zone can speak of. */
    private List<Record> records(int section) {
        return message.getSection(section).stream().filter(record -> record.getDClass() == DClass.IN
                && record.getName().subdomain(asking.zone())).toList();
    }

    private List<Record> section(int section, int type) {
        return message.getSection(section).stream()
                .filter(record -> record.getType() == type && record.getDClass() == DClass.IN).toList();
    }
}
