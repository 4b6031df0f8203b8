package netprobe.dns.validation;

import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netprobe.dns.Question;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server for a few zones (RFC 1034, section 4.3.2; RFC 4035, section 3.1), without a network. */
public final class Authority implements Evidence {

    private final Map<Name, List<Record>> zones;

    /**
     * @param zones the records of each zone, by its name
     */
    public Authority(Map<Name, List<Record>> zones) {
        this.zones = zones;
    }

    /** One with these zones, each of which has an SOA record. */
    public static Authority of(List<List<Record>> zones) {
        return new Authority(zones.stream().collect(Collectors.toMap(Authority::apex, zone -> zone)));
    }

    private static Name apex(List<Record> zone) {
        return zone.stream().filter(record -> record.getType() == Type.SOA).findFirst().orElseThrow().getName();
    }

    @Override
    public Reply ask(Question question) {
        return new Reply.Answered(answer(question.name().name(), question.type()));
    }

    /** Answers one question. */
    public Message answer(Name name, int type) {
        var message = new Message();
        message.getHeader().setFlag(Flags.QR);
        message.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
        var apex = zones.keySet().stream()
                .filter(zone -> name.subdomain(zone) && !(type == Type.DS && name.equals(zone)))
                .max(Comparator.comparingInt(Name::labels));
        apex.ifPresentOrElse(
                zone -> new Answering(zone, zones.getOrDefault(zone, List.of()), message).answer(name, type),
                () -> message.getHeader().setRcode(Rcode.REFUSED));
        return message;
    }

    /** What a zone's NSEC or NSEC3 records say of a name that is in it, or is not, with its SOA record. */
    public Message denial(Name apex, Name name) {
        var message = new Message();
        message.getHeader().setFlag(Flags.QR);
        message.addRecord(Record.newRecord(name, Type.A, DClass.IN), Section.QUESTION);
        var answering = new Answering(apex, zones.getOrDefault(apex, List.of()), message);
        answering.nothing();
        answering.deny(name);
        return message;
    }

    /** One zone's answer. */
    private record Answering(Name apex, List<Record> zone, Message message) {

        void answer(Name name, int type) {
            var dname = find(record -> record.getType() == Type.DNAME && name.subdomain(record.getName())
                    && !name.equals(record.getName()));
            if (dname.isPresent()) {
                rename(name, (DNAMERecord) dname.get());
            } else if (exists(name)) {
                atNode(name, name, type);
            } else {
                belowNode(name, type);
            }
        }

        private void rename(Name name, DNAMERecord dname) {
            put(dname.getName(), dname.getName(), Type.DNAME, Section.ANSWER);
            try {
                message.addRecord(new CNAMERecord(name, DClass.IN, 0, name.fromDNAME(dname)), Section.ANSWER);
            } catch (NameTooLongException nowhere) {
                message.getHeader().setRcode(Rcode.YXDOMAIN);
            }
        }

        private void belowNode(Name name, int type) {
            Name encloser = name;
            while (!exists(encloser)) {
                encloser = new Name(encloser, 1);
            }
            Name wildcard = child("*", encloser);
            if (exists(wildcard)) {
                atNode(wildcard, name, type);
                deny(name);
            } else {
                message.getHeader().setRcode(Rcode.NXDOMAIN);
                deny(name);
                deny(wildcard);
                nothing();
            }
        }

        /** With the records of a node, under the name that was asked for. */
        private void atNode(Name node, Name name, int type) {
            if (!put(node, name, type, Section.ANSWER) && !put(node, name, Type.CNAME, Section.ANSWER)) {
                nothing();
                deny(node);
            }
        }

        private void nothing() {
            put(apex, apex, Type.SOA, Section.AUTHORITY);
        }

        private boolean put(Name node, Name name, int type, int section) {
            var found = zone.stream().filter(record -> record.getName().equals(node) && (record.getType() == type
                    || record instanceof RRSIGRecord signature && signature.getTypeCovered() == type)).toList();
            found.forEach(record -> message.addRecord(record.withName(name), section));
            return found.stream().anyMatch(record -> record.getType() == type);
        }

        private void deny(Name name) {
            if (find(record -> record.getType() == Type.NSEC).isPresent()) {
                find(record -> record instanceof NSECRecord nsec && spans(nsec, name)).ifPresent(this::prove);
            } else if (find(record -> record.getType() == Type.NSEC3).isPresent()) {
                denyHashed(name);
            }
        }

        private void denyHashed(Name name) {
            Name encloser = name;
            Name nextCloser = name;
            while (hashed(encloser, true).isEmpty()) {
                nextCloser = encloser;
                encloser = new Name(encloser, 1);
            }
            hashed(encloser, true).ifPresent(this::prove);
            if (!encloser.equals(name)) {
                hashed(nextCloser, false).ifPresent(this::prove);
            }
        }

        private Optional<Record> hashed(Name name, boolean exactly) {
            return find(record -> record instanceof NSEC3Record nsec3 && HashedSpan.of(nsec3, apex)
                    .filter(span -> exactly ? span.beginsAt(hash(nsec3, name)) : span.covers(hash(nsec3, name)))
                    .isPresent());
        }

        private static byte[] hash(NSEC3Record parameters, Name name) {
            try {
                return parameters.hashName(name);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private boolean spans(NSECRecord nsec, Name name) {
            return nsec.getName().compareTo(name) <= 0
                    && (name.compareTo(nsec.getNext()) < 0 || nsec.getNext().equals(apex));
        }

        private void prove(Record denial) {
            if (!message.getSection(Section.AUTHORITY).contains(denial)) {
                put(denial.getName(), denial.getName(), denial.getType(), Section.AUTHORITY);
            }
        }

        private boolean exists(Name name) {
            return find(record -> record.getName().subdomain(name) && record.getType() != Type.NSEC3
                    && !(record instanceof RRSIGRecord signature && signature.getTypeCovered() == Type.NSEC3))
                    .isPresent();
        }

        private Optional<Record> find(Predicate<Record> wanted) {
            return zone.stream().filter(wanted).findFirst();
        }

        private static Name child(String label, Name parent) {
            try {
                return Name.concatenate(Name.fromConstantString(label), parent);
            } catch (NameTooLongException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
