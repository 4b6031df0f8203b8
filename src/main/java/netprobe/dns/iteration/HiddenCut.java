package netprobe.dns.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.AnswerKind;
import netprobe.model.TraceStep.Origin;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The zone cut that nobody refers to: a server that has a zone and the one below it answers from the lower one at once.
 *
 * @param inquirer asks
 * @param contact who answered
 */
record HiddenCut(Inquirer inquirer, Contact contact) {

    private static final int MOST_LABELS = 16;

    /** The topmost cut between the zone that was asked and the one that the answer is from, if there is one. */
    Optional<ZoneCut> find(Asking asking, Message answer) {
        Name apex = apexIn(asking, answer).orElseGet(() -> askApex(asking));
        for (int labels = asking.zone().labels() + 1; labels < apex.labels(); labels++) {
            Name between = new Name(apex, apex.labels() - labels);
            if (soa(asking, between).filter(between::equals).isPresent()) {
                return cut(asking, between);
            }
        }
        return apex.equals(asking.zone()) ? Optional.empty() : cut(asking, apex);
    }

    /** The zone by the SOA record of a negative answer, or by the signer of a positive one. */
    private static Optional<Name> apexIn(Asking asking, Message answer) {
        for (Record record : answer.getSection(Section.ANSWER)) {
            if (record instanceof RRSIGRecord signature && record.getName().equals(asking.name())) {
                return Optional.of(signature.getSigner()).filter(signer -> isWithin(asking, asking.name(), signer));
            }
        }
        return soaIn(answer, Section.AUTHORITY).filter(owner -> isWithin(asking, asking.name(), owner));
    }

    /** An alias is never the apex of its zone, and its SOA record can't be asked for. */
    private Name askApex(Asking asking) {
        boolean ofParent = asking.type() == Type.DS;
        for (int labels = ofParent ? 1 : 0; labels < Math.min(MOST_LABELS, asking.name().labels()); labels++) {
            Name name = new Name(asking.name(), labels);
            Optional<Name> apex = name.equals(asking.zone()) ? Optional.of(name) : soa(asking, name);
            if (apex.isPresent()) {
                return apex.get();
            }
        }
        return asking.zone();
    }

    private Optional<Name> soa(Asking asking, Name name) {
        return ask(asking, name, Type.SOA).flatMap(message -> soaIn(message, Section.ANSWER)
                .or(() -> soaIn(message, Section.AUTHORITY))).filter(owner -> isWithin(asking, name, owner));
    }

    private static Optional<Name> soaIn(Message message, int section) {
        return message.getSection(section).stream().filter(SOARecord.class::isInstance).map(Record::getName)
                .findFirst();
    }

    private static boolean isWithin(Asking asking, Name name, Name owner) {
        return owner.subdomain(asking.zone()) && name.subdomain(owner);
    }

    private Optional<ZoneCut> cut(Asking asking, Name zone) {
        Optional<Message> named = ask(asking, zone, Type.NS);
        return named.map(message -> {
            var cut = ZoneCut.of(zone, Origin.SAME_SERVER, message.getSection(Section.ANSWER),
                    message.getSection(Section.ADDITIONAL));
            return ZoneCut.of(zone, Origin.SAME_SERVER, message.getSection(Section.ANSWER), addresses(asking, cut));
        }).filter(HiddenCut::leadsOn);
    }

    /** Where the zone's own servers have no address at all, what was answered has to do. */
    private static boolean leadsOn(ZoneCut cut) {
        return cut.servers().stream()
                .anyMatch(server -> cut.glue().containsKey(server) || !server.subdomain(cut.zone()));
    }

    /** The server itself knows the addresses of those whose names are in the zone. */
    private List<Record> addresses(Asking asking, ZoneCut cut) {
        var records = new ArrayList<Record>();
        for (Name server : cut.servers()) {
            if (server.subdomain(cut.zone())) {
                for (int type : List.of(Type.A, Type.AAAA)) {
                    ask(asking, server, type).ifPresent(message -> records.addAll(message.getSection(Section.ANSWER)));
                }
            }
        }
        return records;
    }

    private Optional<Message> ask(Asking asking, Name name, int type) {
        Told told = Told.best(inquirer.ask(contact, new Asking(asking.zone(), name, type)));
        return told.answer().kind() == AnswerKind.ERROR ? Optional.empty() : told.message();
    }
}
